"""What a claim for help to reach a market is: its states, papers, answers, reasons and noes. Pure."""
