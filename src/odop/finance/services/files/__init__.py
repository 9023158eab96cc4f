"""What goes to banks and what comes back: the order's file, the bank's answers, and what they leave to be done."""

from odop.finance.services.files.causes import answer_causes
from odop.finance.services.files.doubts import answer_line
from odop.finance.services.files.intake import Taken, take_in_bank_file
from odop.finance.services.files.outgoing import file_order, send_to_bank

__all__ = ["Taken", "answer_causes", "answer_line", "file_order", "send_to_bank", "take_in_bank_file"]
