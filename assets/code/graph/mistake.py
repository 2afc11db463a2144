
ORDER = {{order}}


def mistaken():
    #: code.graph.mistake.overwrite #? overwrite
    #: code.graph.mistake.send_early #? send_early
    #: code.graph.mistake.keep_old #? keep_old
    #: code.graph.mistake.sigmoid_of_input #? sigmoid_of_input
    nodes = {node[0]: node for node in NODES}
    wrong = {id: torch.zeros_like(x) for id, x in v.items()}
    waiting, sent = set(), set()

    def send(node):
        id, _, op, inputs, f, *_ = nodes[node]
        waiting.discard(id)
        sent.add(id)
        edges = back(id, f, tuple(v[i] for i in inputs), wrong[id])
        for i, (_, _, total) in zip(inputs, edges):
            if op == "sigmoid":  #? sigmoid_of_input
                total = wrong[id] * v[i] * (1 - v[i])  #? sigmoid_of_input
            wrong[i] = total  #? overwrite
            wrong[i] = wrong[i] + total  #? !overwrite
            waiting.add(i)
            if i not in sent:  #? send_early
                send(i)  #? send_early

    for _ in range({{passes}}):
        wrong[LOSS] = torch.ones(())
        waiting.add(LOSS)
        for id in reversed(ORDER):
            if id in waiting:
                send(id)
    return wrong


found["mistake"] = {}
for id, wrong in mistaken().items():
    right = v[id].grad
    if ((wrong - right).abs() > 1e-12 * right.abs().clamp(min=1)).any():
        found["mistake"][names[id] or id] = wrong.tolist()
