#% about
import json
import math
import re  #? !losses

import numpy as np  #? move
import torch
import torch.nn.functional as F
from sklearn.datasets import {{load}}  #? load
from torch import nn

torch.set_default_dtype(torch.float64)
STEPS, BATCH, TRAINING = {{steps}}, {{batch}}, {{rows}}
#% code.flow.streams #? !losses
#% code.random.same #? losses
{{random}}
#% code.flow.data
{{data}}
#% code.flow.networks
{{orthogonal}}  #? orthogonal


#: code.flow.draws #? draws
{{draws of}}  #? draws


{{layer}}  #? !plain


{{start}}
{{starts}}
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.flow.training #? !losses
#% code.flow.training.losses #? losses
{{norm of}}  #? !losses
{{move}}  #? move


{{report}}  #? !losses


{{helpers}}  #? helpers


{{train}}
#% run #? !bare
{{found}}
#! print
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  #: code.plain #? !losses
print(json.dumps(found))  #? losses
#! plot
import matplotlib.pyplot as plt

fig, (chart, map) = plt.subplots(1, 2, figsize=(11, 4))  #? !losses
fig, chart = plt.subplots()  #? losses
for each in found["networks"]:
    chart.plot([row["training_loss"] for row in each["steps"]], label=each["network"])
    map.plot([layer["dz"] for layer in each["steps"][0]["layers"]], "o-", label=each["network"])  #? !losses
chart.set(xlabel="step", ylabel="training loss", yscale="log")
map.set(xlabel="layer", ylabel="norm of dL/dz at step 0", yscale="log")  #? !losses
chart.legend()
plt.show()
