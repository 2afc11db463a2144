#% about
import json
import math
import re  #? !losses

import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
SEED, STEPS, N, T = {{seed}}, {{steps}}, {{batch}}, {{length}}
#% code.random.same
{{random}}
#% code.time.task
{{task}}
#% code.time.cells
{{cells}}
#% code.rule.own #? rules
{{rules}}  #? rules
#% code.time.training #? !losses
#% code.time.training.losses #? losses
{{norm of}}  #? !losses


{{reached}}  #? !losses


{{helpers}}  #? helpers


{{train}}
#% run #? !bare
{{found}}
#! print
print(re.sub("-?Infinity|NaN", r'"\g<0>"', json.dumps(found)))  #: code.plain #? !losses
print(json.dumps(found))  #? losses
#! plot
import matplotlib.pyplot as plt

fig, (chart, back) = plt.subplots(1, 2, figsize=(11, 4))  #? !losses
fig, chart = plt.subplots()  #? losses
for each in found["networks"]:
    name = f"{each['network']} {each['cell']}"
    chart.plot([row["loss"] for row in each["steps"]], label=name)
    back.plot(range(1, T + 1), each["steps"][0]["dh"], "o-", label=name)  #? !losses
chart.set(xlabel="step", ylabel="loss", yscale="log")
back.set(xlabel="t", ylabel="norm of dl/dh at step 0", yscale="log")  #? !losses
chart.legend()
plt.show()
