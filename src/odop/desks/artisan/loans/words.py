"""What a maker is told of her loan and of her money, in the plainest words."""

from django.utils.translation import gettext_lazy as _

from odop.casework.rules.margin_money.states import LoanState as S
from odop.finance.rules import Hold, Owing

# A loan's state in a word or two, as its owner would say it.
CALLED: dict[str, object] = {
    S.DRAFT: _("not sent yet"),
    S.SUBMITTED: _("sent"),
    S.RETURNED: _("to be corrected"),
    S.SCRUTINISED: _("found in order"),
    S.SELECTED: _("chosen"),
    S.SENT: _("on the way to the bank"),
    S.RECEIVED: _("at the bank"),
    S.QUERIED: _("the bank asks for a paper"),
    S.REFUSED: _("the bank said no"),
    S.SECOND_LOOK: _("the bank looks again"),
    S.SANCTIONED: _("the bank said yes"),
    S.TRAINED: _("loan to be paid"),
    S.DISBURSED: _("loan paid"),
    S.CLAIMED: _("government money asked for"),
    S.CLAIM_RETURNED: _("the bank must correct its paper"),
    S.PASSED: _("government money agreed"),
    S.HELD: _("government money in the bank"),
    S.INSPECTED: _("workshop seen"),
    S.GRANTED: _("the money is yours"),
    S.RECOVERING: _("money going back"),
    S.RECOVERED: _("money gone back"),
    S.SET_OFF: _("loan made less"),
    S.REJECTED: _("not accepted"),
    S.WITHDRAWN: _("taken back"),
}
# What has happened, step by step: the same words, save where a step is not yet the whole of it.
HAPPENED: dict[str, object] = {
    **CALLED,
    S.SENT: _("sent to the bank"),
    S.RECEIVED: _("the bank signed for it"),
    S.SANCTIONED: _("the bank said yes"),
    S.TRAINED: _("training done"),
    S.DISBURSED: _("first part of the loan paid"),
}
# Where it is, said to its owner.
WHERE: dict[str, object] = {
    S.DRAFT: _("You have begun. It has not been sent yet."),
    S.SUBMITTED: _("Your application has reached the office. The office will look at it."),
    S.RETURNED: _("The office has sent it back to you. Correct it and send it again."),
    S.SCRUTINISED: _(
        "The office found it in order. The district task force will call you and talk with you."
    ),
    S.SELECTED: _("You have been chosen. The office will send your file to the bank."),
    S.SENT: _("Your file has gone to the bank. The bank has not signed for it yet."),
    S.RECEIVED: _("The bank has your file. It must say yes or no."),
    S.QUERIED: _("The bank wants one more paper from you."),
    S.REFUSED: _("The bank has refused the loan. See below what you can do."),
    S.SECOND_LOOK: _("You asked the bank to look again. It is looking."),
    S.SANCTIONED: _("The bank will lend. First comes a short training."),
    S.TRAINED: _("The bank must now pay you the first part of the loan."),
    S.DISBURSED: _(
        "The bank has paid the first part of the loan. Now it must ask for the government's money."
    ),
    S.CLAIMED: _("The bank has asked for the government's money. The office must agree to it."),
    S.CLAIM_RETURNED: _("The office sent the bank's paper back. The bank must correct it."),
    S.PASSED: _("The office has agreed. The government's money is to be sent to your bank."),
    S.HELD: _("The government's money lies in your bank in your name. Keep your work running."),
    S.INSPECTED: _("Your workshop has been seen. The bank must now settle your loan."),
    S.GRANTED: _("The government's money is yours. It has made your loan smaller."),
    S.RECOVERING: _("The government's money must go back. The reason stands below."),
    S.RECOVERED: _("The government's money has gone back. The reason stands below."),
    S.SET_OFF: _(
        "Your work stopped by no fault of yours. The government's money has made your loan smaller."
    ),
    S.REJECTED: _("It was not accepted. The reason stands below."),
    S.WITHDRAWN: _("You took it back."),
}
BRING = (
    _("Your Aadhaar card"),
    _("First page of your bank passbook"),
    _("An affidavit, on stamp paper"),
    _("A project report: what you will buy, make and sell. The office helps you write it."),
    _("Certificate of caste, minority or disability, if you have one"),
    _("One photograph of yourself"),
)
# Where a sum owed to her is, said to her.
PAID: dict[str, object] = {
    Owing.DUE: _("The office must still agree to it."),
    Owing.APPROVED: _("The office has agreed. It will be sent to your bank."),
    Owing.ORDERED: _("It is about to be sent to your bank."),
    Owing.SENT: _("It is on its way to your bank."),
    Owing.CREDITED: _("It is in your account."),
    Owing.FAILED: _("It came back. It is not lost."),
    Owing.GRANTED: _("It is yours. It has made your loan smaller."),
    Owing.RECOVERED: _("It has gone back to the government."),
    Owing.SET_OFF: _("It has made your loan smaller."),
    Owing.CANCELLED: _("It will not be paid."),
}
IN_DEPOSIT = _("It lies in your bank in your name. You cannot draw it yet.")
BACK = _("It must go back to the government. The page of your loan says why.")
# Why a payment waits, and what she may do.
WAITS: dict[str, object] = {
    Hold.SHAPE: _("Your account number or the bank's code looks wrong. Show your passbook at the office."),
    Hold.BANK: _("The bank's code (IFSC) is not known. Show your passbook at the office."),
    Hold.NAME: _("The account is in another name. Show your passbook at the office."),
    Hold.SHARED: _("Others gave the same account number. Show your passbook at the office."),
    Hold.BRANCH: _("The account is not at the bank that gives the loan. The office is asking."),
    Hold.CHANGED: _("The account was changed a short while ago. The office waits some days, to be safe."),
    Hold.DIFFERS: _("You gave us another account since. The office is asking which is right."),
    Hold.OBJECTED: _("You said the account is not yours. Nothing is paid until this is clear."),
    Hold.ANSWER: _("The bank has said two different things. The office is asking the bank."),
    Hold.FAILED: _("It waits until the fault is put right."),
}
# Said by her with one tap, and kept in her own words.
NOT_MINE = _("I did not ask for this account.")
