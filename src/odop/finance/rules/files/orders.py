"""The payment order that goes to the bank: ISO 20022 pain.001.001.09, in rupees, branches by their IFSC."""

from collections import Counter
from datetime import datetime

from odop.basics.money import Paise
from odop.finance.rules.files import xml
from odop.finance.rules.files.amounts import rupees_text
from odop.finance.rules.files.refusals import Missing, NotADay, WrongSum
from odop.finance.rules.files.shapes import Account, Order, Payment

MESSAGE = "pain.001.001.09"


def write_order(order: Order) -> bytes:
    """The file of an order. The same order gives the same bytes, so a file sent twice is seen to be the same."""
    twice = [key for key, count in Counter(p.end_to_end for p in order.payments).items() if count > 1]
    if twice or not order.payments:
        raise ValueError(f"an order names each payment once, and at least one: {twice}")
    sums = f"<NbOfTxs>{len(order.payments)}</NbOfTxs><CtrlSum>{rupees_text(order.total)}</CtrlSum>"
    number, payer = xml.key(order.message), xml.words(order.payer.holder, 140)
    lines = [
        "<CstmrCdtTrfInitn>",
        (
            f"<GrpHdr><MsgId>{number}</MsgId><CreDtTm>{xml.moment(order.made_at)}</CreDtTm>{sums}"
            f"<InitgPty><Nm>{payer}</Nm></InitgPty></GrpHdr>"
        ),
        f"<PmtInf><PmtInfId>{number}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg>{sums}",
        f"<ReqdExctnDt><Dt>{order.pay_on.isoformat()}</Dt></ReqdExctnDt>",
        f"<Dbtr><Nm>{payer}</Nm></Dbtr><DbtrAcct>{xml.account(order.payer.number)}</DbtrAcct>",
        f"<DbtrAgt>{xml.branch(order.payer.ifsc)}</DbtrAgt>",
        *(_payment(payment) for payment in order.payments),
        "</PmtInf>",
        "</CstmrCdtTrfInitn>",
    ]
    return xml.document(MESSAGE, lines)


def _payment(payment: Payment) -> str:
    if payment.amount <= 0:
        raise ValueError(f"nothing is paid in {payment.end_to_end}")
    remark = xml.words(payment.remark, 140)
    end_to_end = xml.key(payment.end_to_end)
    return (
        f"<CdtTrfTxInf><PmtId><InstrId>{end_to_end}</InstrId><EndToEndId>{end_to_end}</EndToEndId></PmtId>"
        f'<Amt><InstdAmt Ccy="INR">{rupees_text(payment.amount)}</InstdAmt></Amt>'
        f"<CdtrAgt>{xml.branch(payment.payee.ifsc)}</CdtrAgt>"
        f"<Cdtr><Nm>{xml.words(payment.payee.holder, 140)}</Nm></Cdtr>"
        f"<CdtrAcct>{xml.account(payment.payee.number)}</CdtrAcct>"
        + (f"<RmtInf><Ustrd>{remark}</Ustrd></RmtInf>" if remark else "")
        + "</CdtTrfTxInf>"
    )


def read_order(content: bytes) -> Order:
    """An order as the bank reads it, its control sums held against its payments."""
    payments: list[Payment] = []
    message, made_at, payer, pay_on = "", None, None, None
    for name, element in xml.elements(content, "GrpHdr", "PmtInf", "CdtTrfTxInf"):
        if name == "CdtTrfTxInf":
            payments.append(_read_payment(element))
            continue
        if name == "GrpHdr":
            message, made_at = xml.needed(element, "MsgId"), _moment(element)
            count, total = xml.needed(element, "NbOfTxs"), xml.total(element, "CtrlSum")
            header = element.sourceline
        else:
            payer = _read_account(element, "Dbtr")
            pay_on = xml.day(element, "ReqdExctnDt/Dt", "ReqdExctnDt/DtTm")
    if made_at is None or payer is None or pay_on is None:
        raise Missing(line=1, place="GrpHdr, PmtInf/Dbtr, PmtInf/ReqdExctnDt")
    found: Paise = sum(payment.amount for payment in payments)
    if count != str(len(payments)):
        raise WrongSum(count, str(len(payments)), line=header, place="GrpHdr/NbOfTxs")
    if total is not None and total != found:
        raise WrongSum(rupees_text(total), rupees_text(found), line=header, place="GrpHdr/CtrlSum")
    return Order(message, made_at, pay_on, payer, tuple(payments))


def _read_payment(element: xml.Element) -> Payment:
    amount = xml.amount(element, "Amt/InstdAmt")
    if amount is None:
        raise Missing(line=element.sourceline, place="CdtTrfTxInf/Amt/InstdAmt")
    return Payment(
        end_to_end=xml.needed(element, "PmtId/EndToEndId"),
        amount=amount,
        payee=_read_account(element, "Cdtr"),
        remark=xml.text(element, "RmtInf/Ustrd"),
    )


def _read_account(element: xml.Element, party: str) -> Account:
    return Account(
        holder=xml.needed(element, f"{party}/Nm"),
        number=xml.needed(element, f"{party}Acct/Id/Othr/Id"),
        ifsc=xml.needed(element, f"{party}Agt/FinInstnId/ClrSysMmbId/MmbId"),
    )


def _moment(header: xml.Element) -> datetime:
    told = xml.needed(header, "CreDtTm")
    try:
        return datetime.fromisoformat(told)
    except ValueError:
        raise NotADay(told, line=header.sourceline, place="GrpHdr/CreDtTm") from None
