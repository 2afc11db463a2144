#: code.flow.start #? several
random, sizes = Random({{weight seed}}), [{{inputs}}, *[{{width}}] * {{depth}}, {{outputs}}]  #? !plain
net = nn.Sequential(*map(Layer, sizes, sizes[1:]))  #? !plain
random = Random({{weight seed}})  #? plain
inner = [part for _ in range({{inner}}) for part in (nn.Linear({{width}}, {{width}}), {{act}})]  #? plain&deep
net = nn.Sequential({{sequential}})  #? plain
for layer in {{linear}}:
    hidden, (units, inputs) = layer is not net[-1], layer.weight.shape
    layer.act = {{act}} if hidden else nn.Identity()  #? !plain
    layer.steepest, layer.flat = steepest, flat  #? acts
    layer.norm = nn.BatchNorm1d(units) if {{norm}}hidden else nn.Identity()  #? norm
    layer.branch = {{branch}} if hidden and layer is not net[0] else None  #? skip
    if hidden:  #? hidden
        layer.weight.data = {{draw}}  #? hidden
    else:  #? hidden
        layer.weight.data = {{output}}  #? hidden
    layer.weight.data = {{output}}  #? !hidden
    layer.bias.data.zero_()
