runs = [[train(*each, seed{{given}}) for seed in range(1, SEEDS + 1)] for each in NETWORKS]  #? !losses
runs = [[train(*each, seed{{given}}) for seed in range(1, SEEDS + 1)] for _, *each in NETWORKS]  #? losses
#: code.convolution.train.all
stops = [run["stopped_at"] for seeds in runs for run in seeds]
last = EPOCHS if None in stops else -(-max(stops) // PER_EPOCH)
found = {"networks": []}
for (name, layers{{rest}}), seeds in zip(NETWORKS, runs):  #? !losses
for (name, *_), seeds in zip(NETWORKS, runs):  #? losses
    parameters = sum(w.numel() for w in nn.Sequential(*layers()).parameters())  #? !losses
    epochs = [mean(seeds, epoch) for epoch in range(last)]
    found["networks"].append({"name": name, "parameters": parameters, "epochs": epochs, "seeds": seeds})  #? !losses
    found["networks"].append({"name": name, "epochs": epochs, "seeds": seeds})  #? losses
