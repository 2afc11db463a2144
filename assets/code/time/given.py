

def given(net, *numbers):
    #: code.flow.given
    for w, values in zip(net.parameters(), numbers):
        w.data = torch.tensor(values)
    return net
