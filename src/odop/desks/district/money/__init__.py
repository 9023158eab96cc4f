"""Money at the district desk: orders, banks' answers, what came back, accounts that change."""
