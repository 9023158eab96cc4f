"""The files the State and its banks exchange, read and written: pure, without a database or a clock."""

from odop.finance.rules.files.causes import Before, Cause, Who, cause_of, causes
from odop.finance.rules.files.orders import read_order, write_order
from odop.finance.rules.files.reading import read_answers
from odop.finance.rules.files.refusals import FileRefused
from odop.finance.rules.files.shapes import Account, Answers, Fate, Line, Order, Payment, Shape, Whole
from odop.finance.rules.files.statements import write_statement
from odop.finance.rules.files.statuses import write_status
from odop.finance.rules.files.tables import write_table

__all__ = [
    "Account", "Answers", "Before", "Cause", "Fate", "FileRefused", "Line", "Order", "Payment", "Shape", "Who",
    "Whole", "cause_of", "causes", "read_answers", "read_order", "write_order", "write_statement", "write_status",
    "write_table",
]  # fmt: skip
