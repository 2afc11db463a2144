index = {{library}}.arange({{points}})  #? index
y, draws = {{library}}.arange({{points}}) % {{classes}}, Random({{data seed}}).uniform({{points}}, {{draws}})
{{places}}
x = {{library}}.stack([{{x}}, {{y}}], 1)
x += {{noise}} * (draws[:, {{after}}:].reshape(-1, 2, 12).sum(-1) - 6)  #? noise
