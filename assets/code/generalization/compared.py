

def compared(told, right, first, first_right):
    #: code.gen.compared
    told |= {"difference": 0, "difference_se": 0}
    guessing = 1 / {{classes}}
    chance = guessing + 2 * math.sqrt(guessing * (1 - guessing) / VALIDATION)
    if told is first or told["not_finite"] or first["not_finite"] or told["validation"][-1] <= chance:
        return told
    d = right.double() - first_right.double()
    return told | {"difference": d.mean().item(), "difference_se": d.std().item() / math.sqrt(VALIDATION)}
