"""The tools for speech that systems bring along: which command says something with each."""
