#: code.training.steps #? !losses
net = {{net}}  #? makes
rule = {{rule}}
rows, ratios, gradient = [], [None] * len(net), None  #? !losses&!clip
rows, ratios, gradient, clipped = [], [None] * len(net), None, None  #? !losses&clip
order, deal = list(range(TRAINING)), Random({{batch seed}})  #? !losses&mini
rows, order, deal = [], list(range(TRAINING)), Random({{batch seed}})  #? losses&mini
rows = []  #? losses&!mini
{{streams}}  #? streams
lr = rule.param_groups[0]["lr"]  #? schedule
for step in range(STEPS + 1):
    {{follow}}  #? changes
    #: code.flow.batches #? !losses&mini
    at = step % (TRAINING // BATCH) * BATCH  #? mini
    if at == 0:  #? mini
        deal.shuffle(order)  #? !losses&mini
        deal.shuffle(order)  #: code.flow.batches.short #? losses&mini
    batch = order[at : at + BATCH]  #? mini
    batch = slice(0, TRAINING)  #? !mini
    inputs = {{fed}}  #? fed
    if input_noise:  #? input_noise
        inputs = inputs + input_noise * input_noises.normal(*inputs.shape)  #? input_noise
    if input_dropout:  #? input_dropout
        kept = input_drops.uniform(*inputs.shape) >= input_dropout  #? input_dropout
        inputs = inputs * kept / (1 - input_dropout)  #? input_dropout
    for layer in net[:-1]:  #? dropout
        layer.drop, layer.random = dropout, drops  #? dropout
    clean = [layer.weight.data for layer in {{linear}}]  #? weight_noise
    if weight_noise:  #? weight_noise
        for layer in {{linear}}:  #? weight_noise
            noise = weight_noises.normal(*layer.weight.shape)  #? weight_noise
            layer.weight.data = layer.weight.data + weight_noise * noise  #? weight_noise
    rule.zero_grad()
    loss = {{loss}}
    loss.backward()
    layers = [{"layer": l + 1, **report(net[l]), "update_ratio": ratios[l]} for l in range(len(net))]  #? !losses
    for layer, weight in zip({{linear}}, clean):  #? weight_noise
        layer.weight.data = weight  #? weight_noise
    row = {"step": step, "loss": loss.item(), "gradient": gradient, "clipped": {{clipped}}}  #? !losses
    row |= {"training_accuracy": None, "validation_loss": None, "validation_accuracy": None}  #? !losses&!judged
    if not all(w.grad.isfinite().all() for w in net.parameters()):  #? losses
        break  #? losses
    rows.append({"step": step, "loss": loss.item()})  #? losses
    with torch.no_grad():
        for part, some in [{{scored}}]:
            out = {{evaluated}}(x[some])
            {{row}}[part + "_loss"] = {{score}}.item()
            {{row}}[part + "_accuracy"] = ({{chosen}} == y[some]).double().mean().item()  #? classes
    checked = [loss.item(), *(layer[name] for layer in layers for name in ("h_mean", "dz", "dW"))]  #? !losses
    stopped = not all(map(math.isfinite, checked))  #? !losses
    if stopped:  #? !losses
        row = dict.fromkeys(row) | {"step": step, "loss": loss.item()}  #? !losses
    rows.append(row | {"layers": layers})  #? !losses
    if stopped or step == STEPS:  #? !losses
        return {"steps": rows, "stopped_at": step if stopped else None}  #? !losses
    before = [layer.weight.detach().clone() for layer in net]  #? !losses
    for layer in {{linear}}:  #? l2
        layer.weight.grad += l2 * layer.weight.detach()  #? l2
    gradient = math.hypot(*(norm(w.grad) for w in net.parameters()))  #? !losses
    {{clip}}  #? clip
    clipped = math.hypot(*(norm(w.grad) for w in net.parameters()))  #? !losses&clip
    for group in rule.param_groups:  #? schedule
        group["lr"] = lr * schedule(step)  #? schedule
    rule.step({{handed}})
    for layer in {{linear}}:  #? l1
        layer.weight.data = F.softshrink(layer.weight.data, l1 * rule.param_groups[0]["lr"])  #? l1
    ratios = [norm(layer.weight - w) / norm(w) if w.any() else None for layer, w in zip(net, before)]  #? !losses
return {"steps": rows}  #? losses&!bare
