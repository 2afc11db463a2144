

def given(net, *layers):
    #: code.flow.given
    for layer, numbers in zip({{linear}}, layers):
        for name, values in numbers.items():
            layer.get_parameter(name).data = torch.tensor(values)
    return net
