"""The bank's word on an order: ISO 20022 pain.002, of any version; written as pain.002.001.12."""

from collections.abc import Sequence
from datetime import datetime

from odop.finance.rules.files import xml
from odop.finance.rules.files.amounts import rupees_text
from odop.finance.rules.files.refusals import NotAChoice
from odop.finance.rules.files.shapes import Answers, Fate, Line, Order, Shape, Whole

MESSAGE = "pain.002.001.12"
# The states of ISO's external code list, as the fates they tell of. ACSC says the payer's side is settled and ACCC
# that the payee's account is credited; banks in India use both of a credit that was made.
FATES = {
    "ACSC": Fate.PAID, "ACCC": Fate.PAID,
    "RJCT": Fate.FAILED, "CANC": Fate.FAILED,
    "RCVD": Fate.ON_THE_WAY, "ACCP": Fate.ON_THE_WAY, "ACTC": Fate.ON_THE_WAY, "ACFC": Fate.ON_THE_WAY,
    "ACSP": Fate.ON_THE_WAY, "ACWC": Fate.ON_THE_WAY, "ACWP": Fate.ON_THE_WAY, "PDNG": Fate.ON_THE_WAY,
    "PATC": Fate.ON_THE_WAY, "PART": Fate.ON_THE_WAY,
}  # fmt: skip
CODES = {Fate.PAID: "ACSC", Fate.FAILED: "RJCT", Fate.ON_THE_WAY: "ACSP"}


def read_status(content: bytes) -> Answers:
    """A payment status report, line by line."""
    lines: list[Line] = []
    whole: list[Whole] = []
    message = order = ""
    for name, element in xml.elements(
        content, "GrpHdr", "OrgnlGrpInfAndSts", "OrgnlPmtInfAndSts", "TxInfAndSts"
    ):
        if name == "TxInfAndSts":
            lines.append(_line(element))
        elif name == "GrpHdr":
            message = xml.needed(element, "MsgId")
        elif name == "OrgnlGrpInfAndSts":
            order = xml.needed(element, "OrgnlMsgId")
            whole += _whole(element, order, "GrpSts")
        else:
            whole += _whole(element, order, "PmtInfSts")
    return Answers(Shape.STATUS, message, tuple(lines), tuple(whole))


def _line(element: xml.Element) -> Line:
    original = "OrgnlTxRef"
    code, said = _reason(element)
    return Line(
        end_to_end=xml.identifier(element, "OrgnlEndToEndId"),
        fate=_fate(element, xml.needed(element, "TxSts"), "TxSts"),
        line=element.sourceline,
        amount=xml.amount(element, f"{original}/Amt/InstdAmt"),
        holder=xml.text(element, f"{original}/Cdtr/Pty/Nm", f"{original}/Cdtr/Nm") or None,
        number=xml.text(element, f"{original}/CdtrAcct/Id/Othr/Id") or None,
        ifsc=xml.text(element, f"{original}/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId") or None,
        code=code,
        words=said,
        reference=xml.identifier(element, "AcctSvcrRef"),
        on=xml.day(element, f"{original}/IntrBkSttlmDt", "FctvIntrBkSttlmDt/Dt", "AccptncDtTm"),
    )


def _whole(element: xml.Element, order: str, place: str) -> list[Whole]:
    told = xml.text(element, place)
    fate = _fate(element, told, place) if told else Fate.ON_THE_WAY
    return [] if fate == Fate.ON_THE_WAY else [Whole(order, fate, *_reason(element))]


def _fate(element: xml.Element, told: str, place: str) -> Fate:
    if told not in FATES:
        raise NotAChoice(told, line=element.sourceline, place=place)
    return FATES[told]


def _reason(element: xml.Element) -> tuple[str, str]:
    code = xml.text(element, "StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry")
    return code, " ".join(found.text or "" for found in xml.children(element, "StsRsnInf/AddtlInf")).strip()


def write_status(*, message: str, order: Order, lines: Sequence[Line], at: datetime) -> bytes:
    """The report a bank gives on an order, as the simulator of a bank writes it."""
    fates = {line.fate for line in lines}
    group = CODES[fates.pop()] if len(fates) == 1 else "PART"
    return xml.document(MESSAGE, [
        "<CstmrPmtStsRpt>",
        f"<GrpHdr><MsgId>{xml.key(message)}</MsgId><CreDtTm>{xml.moment(at)}</CreDtTm></GrpHdr>",
        (f"<OrgnlGrpInfAndSts><OrgnlMsgId>{xml.key(order.message)}</OrgnlMsgId>"
        f"<OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><OrgnlNbOfTxs>{len(order.payments)}</OrgnlNbOfTxs>"
        f"<OrgnlCtrlSum>{rupees_text(order.total)}</OrgnlCtrlSum>"
        f"{'' if group in {'ACSC', 'RJCT'} and len(lines) < len(order.payments) else f'<GrpSts>{group}</GrpSts>'}"
        "</OrgnlGrpInfAndSts>"),
        f"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{xml.key(order.message)}</OrgnlPmtInfId>",
        *(_written(line) for line in lines),
        "</OrgnlPmtInfAndSts>",
        "</CstmrPmtStsRpt>",
    ])  # fmt: skip


def _written(line: Line) -> str:
    said = words_of_reason(line)
    reason = f"<StsRsnInf>{said}</StsRsnInf>" if said else ""
    reference = f"<AcctSvcrRef>{xml.key(line.reference)}</AcctSvcrRef>" if line.reference else ""
    original = "".join((
        "" if line.amount is None else f'<Amt><InstdAmt Ccy="INR">{rupees_text(line.amount)}</InstdAmt></Amt>',
        "" if line.on is None else f"<IntrBkSttlmDt>{line.on.isoformat()}</IntrBkSttlmDt>",
        "" if line.ifsc is None else f"<CdtrAgt>{xml.branch(line.ifsc)}</CdtrAgt>",
        "" if line.holder is None else f"<Cdtr><Pty><Nm>{xml.words(line.holder, 140)}</Nm></Pty></Cdtr>",
        "" if line.number is None else f"<CdtrAcct>{xml.account(line.number)}</CdtrAcct>",
    ))  # fmt: skip
    return (
        f"<TxInfAndSts><OrgnlEndToEndId>{xml.key(line.end_to_end)}</OrgnlEndToEndId>"
        f"<TxSts>{CODES[line.fate]}</TxSts>{reason}{reference}"
        + (f"<OrgnlTxRef>{original}</OrgnlTxRef>" if original else "")
        + "</TxInfAndSts>"
    )


def words_of_reason(line: Line) -> str:
    """A reason as both messages write it: a code of ISO's list has four letters, anything else is the bank's own."""
    kind = "Cd" if len(line.code) == 4 else "Prtry"
    code = f"<Rsn><{kind}>{xml.words(line.code, 35)}</{kind}></Rsn>" if line.code else ""
    return code + (f"<AddtlInf>{xml.words(line.words, 105)}</AddtlInf>" if line.words else "")
