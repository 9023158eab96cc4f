"""The district's committee at the district desk."""

from odop.casework.rules.committees import Body
from odop.desks.district.place import at_desk, district_of, menu, require_sight
from odop.desks.kit.committees import Desk

DESK = Desk(
    space="district",
    bodies=(Body.DLC,),
    base="district/base.html",
    door=at_desk,
    district_of=district_of,
    require_sight=require_sight,
    frame=lambda request: {"menu": menu(request)},
)
