package org.machistat.examples.spark;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** What tasks send: between machines (shuffle, compressed) and to the driver (results, serialized) (転送量の計測). */
final class Traffic extends SparkListener {

    private final LongAdder tasks = new LongAdder();
    private final LongAdder shuffled = new LongAdder();
    private final LongAdder results = new LongAdder();
    private final LongAdder cpu = new LongAdder();
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.taskMetrics() != null) {
            tasks.increment();
            shuffled.add(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
            results.add(end.taskMetrics().resultSize());
            cpu.add(end.taskMetrics().executorCpuTime());
        }
    }

    @Override
    public void onJobEnd(SparkListenerJobEnd end) {
        ended.countDown();
    }

    /** Waits for the events of one job, which come a little after its result and that of its end last. */
    void await() {
        try {
            if (!ended.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("No job ended within 30 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The seconds that tasks computed, on all cores together: other load of the machine does not show in it. */
    double cpuSeconds() {
        return cpu.sum() / 1e9;
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%d tasks, %.2f s of computing, %,d bytes shuffled, %,d bytes of results",
                tasks.sum(),
                cpuSeconds(),
                shuffled.sum(),
                results.sum());
    }
}
