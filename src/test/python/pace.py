"""How often something is done in a second: the median over spans of a tenth of a second, as in our `bench`."""

import statistics
import time

SPAN = 0.1


def rate(run, warm_up, seconds, done=1, clock=time.perf_counter):
    """What is done a second; one run does so much. At least one span is counted, however long a run takes."""
    begin = clock()
    spans = []
    while (now := clock()) < begin + warm_up + seconds or not spans:
        count = 0
        while (t := clock()) < now + SPAN or not count:
            run()
            count += 1
        if now >= begin + warm_up:
            spans.append(count * done / (t - now))
    return statistics.median(spans)
