#: code.convolution.train.weights
net, random = nn.Sequential(*layers()), Random({{weight seed}})  #? !bare
net = nn.Sequential({{layers}})  #? bare
random = Random({{weight seed}})  #? bare
for layer, gain in zip([layer for layer in net if hasattr(layer, "weight")], (2.0, 1.0)):
    W = random.normal(*layer.weight.shape) * math.sqrt(gain / layer.weight[0].numel())  #? turned
    layer.weight.data = W.flip(2, 3) if turned and W.dim() == 4 else W  #? turned
    layer.weight.data = random.normal(*layer.weight.shape) * math.sqrt(gain / layer.weight[0].numel())  #? !turned
    layer.bias.data.zero_()
  #? bare
order = Random({{image seed}}).shuffle(list(range(1797)))
pictures, classes = (torch.tensor(part[order]) for part in load_digits(return_X_y=True))
pictures = pictures.view(-1, 1, 8, 8) / 16
tested = [moved(pictures[1297:], *by) for by in ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))]
shift = Random({{shift seed}})  #? shifts
  #? bare
rule = {{rule}}
order, deal, rows, stopped = list(range(1297)), Random({{batch seed}}), [], None  #? !once
order, deal, rows = list(range(1297)), Random({{batch seed}}), []  #? once
lr = rule.param_groups[0]["lr"]  #? schedule
for step in range(STEPS):
    epoch, k = divmod(step, PER_EPOCH)
    if k == 0:
        losses, right, ended = 0.0, 0, copy.deepcopy(net)  #? !losses
        losses, right = 0.0, 0  #? losses
        deal.shuffle(order)
    batch = order[k * BATCH : (k + 1) * BATCH]
    {{follow}}  #? changes
    x = moved(pictures[batch], 0, 0)  #? !shifts&scramble
    by = [divmod(int(u * 9), 3) for u in shift.uniform(len(batch)).tolist()]  #? shifts
    x = torch.cat([moved(pictures[[i]], d - 1, r - 1) for i, (d, r) in zip(batch, by)])  #? shifts
    answers = net({{x of}})
    loss = F.cross_entropy(answers, classes[batch])
    rule.zero_grad()
    loss.backward()
    if not all(w.grad.isfinite().all() for w in net.parameters()):
        #: code.convolution.train.stopped #? !losses
        net, stopped = ended, step  #? !losses
        stopped = step  #? losses&!once
        break
    {{clip}}  #? clip
    for group in rule.param_groups:  #? schedule
        group["lr"] = lr * schedule(step)  #? schedule
    rule.step({{handed}})
    losses += loss.item()
    right += (answers.argmax(1) == classes[batch]).sum().item()
    if k == PER_EPOCH - 1:
        shares = [(net(x).argmax(1) == classes[1297:]).double().mean().item() for x in tested]
        means = losses / PER_EPOCH, right / PER_EPOCH / BATCH, shares[0], sum(shares[1:]) / 4  #? !once
        rows.append({"epoch": epoch + 1, **dict(zip(NAMES, means))})  #? !once
        row = {"epoch": epoch + 1, "loss": losses / PER_EPOCH, "train": right / PER_EPOCH / BATCH}  #? once
        rows.append(row | {"test": shares[0], "shifted": sum(shares[1:]) / 4})  #? once
keys = "kernels" if name.startswith("CNN") else "hidden", "bias", "output", "output_bias"  #? !losses
weights = {key: w.tolist() for key, w in zip(keys, net.parameters())}  #? !losses
return {"seed": seed, "stopped_at": stopped, "epochs": rows, "weights": weights}  #? !losses
return {"seed": seed, "stopped_at": stopped, "epochs": rows}  #? losses&!once
return rows  #? once&!bare
