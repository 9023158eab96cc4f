"""The sections of an application's page, each a template that reads `page`. A room's new part adds its line."""

# Below one another in the wide column: first what the order asks, last what has happened.
MAIN = (
    "district/loans/parts/finding.html",
    "district/loans/parts/advice.html",
    "district/loans/parts/project.html",
    "district/loans/parts/papers.html",
    "district/loans/parts/agenda.html",
    "district/loans/parts/files.html",
    "district/loans/parts/margin.html",
    "district/claims/parts/seen.html",
    "district/loans/parts/acts.html",
    "district/claims/parts/acts.html",
    "district/loans/parts/steps.html",
)
# In the narrow column.
BESIDE = (
    "district/loans/parts/applicant.html",
    "district/loans/parts/answers.html",
    "district/loans/parts/letters.html",
    "district/loans/parts/facts.html",
    "district/loans/parts/others.html",
)
