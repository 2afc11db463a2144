

def decaying(net):
    #: code.training.decaying
    weights = [w for name, w in net.named_parameters() if {{weights}}]
    others = [w for name, w in net.named_parameters() if not ({{weights}})]
    return [{"params": weights}, {"params": others, "weight_decay": 0.0}]
