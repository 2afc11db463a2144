index = np.arange({{points}})
draws = Random({{data seed}}).uniform({{points}}, {{draws}})
{{places}}
x = np.stack([{{x}}, {{y}}], 1)
x += {{noise}} * (draws[:, {{after}}:].reshape(-1, 2, 12).sum(-1) - 6)
y = index % {{classes}}
