

def make(net):
    return {{made rule}}
