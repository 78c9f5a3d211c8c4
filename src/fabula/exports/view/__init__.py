"""A reading arranged for people to look at; shared by the terminal and the HTML page.

Everything here is counted or copied from the reading, and nothing is inferred.
"""
