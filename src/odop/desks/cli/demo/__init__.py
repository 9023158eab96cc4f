"""The synthetic State: invented people living through the scheme at the published pace, clearly marked.

One seed gives one State. Each district is made by itself, in one transaction, from its own seed, so that
districts can be made side by side and a broken run can be taken up again.
"""
