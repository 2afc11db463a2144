#: code.training.steps #? !losses
net = {{net}}  #? makes
rule = {{rule}}
random, rows, gradient = Random(SEED + 1000), [], None  #? !losses&!clip
random, rows, gradient, clipped = Random(SEED + 1000), [], None, None  #? !losses&clip
random, rows = Random(SEED + 1000), []  #? losses
test = {"test_loss": None, "test_accuracy": None}  #? !losses&!tested
lr = rule.param_groups[0]["lr"]  #? schedule
for step in range(STEPS + 1):
    {{follow}}  #? changes
    if step % 50 == 0:  #? tested
        #: code.time.tested #? tested
        x, t = deal(Random(99), 512, {{T}})  #? tested
        with torch.no_grad():  #? tested
            y = net(x){{last}}  #? tested
        right = {{accuracy}}  #? tested&classes
        test = {"test_loss": {{test loss}}.item(), "test_accuracy": {{right}}}  #? tested
    x, t = deal(random, N, {{T}})
    xs = [x_t.clone().requires_grad_() for x_t in x]  #? !losses
    y = net({{fed}})  #? every
    loss = {{net loss}}
    last = {{last loss}}  #? !losses&every
    rule.zero_grad()
    row = {"step": step, "loss": loss.item(), "last_loss": {{last name}}.item(), **test}  #? !losses
    row |= reached(net, xs, {{last name}})  #? !losses
    loss.backward()
    if not all(w.grad.isfinite().all() for w in net.parameters()):  #? losses
        break  #? losses
    rows.append({"step": step, "loss": loss.item(){{test}}})  #? losses
    {{recorded}}  #? !losses
    {{clip}}  #? clip
    clipped = math.hypot(*(norm(w.grad) for w in net.parameters()))  #? !losses&clip
    for group in rule.param_groups:  #? schedule
        group["lr"] = lr * schedule(step)  #? schedule
    rule.step({{handed}})
return {"steps": rows}  #? losses&!bare
