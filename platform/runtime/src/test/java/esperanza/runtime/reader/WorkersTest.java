package esperanza.runtime.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final Duration REST = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Workers workers = new Workers(metrics, Duration.ofMillis(500));

    @AfterEach
    void stop() {
        workers.stop(PATIENCE);
    }

    @Test
    void an_error_ends_a_round_and_not_the_worker() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch worksOn = new CountDownLatch(2);
        workers.of("clumsy", REST, () -> {
                    if (rounds.incrementAndGet() == 1) {
                        throw new StackOverflowError();
                    }
                    worksOn.countDown();
                    return false;
                })
                .start();
        assertThat(worksOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_worker_that_fails_three_times_in_the_same_way_is_named_until_a_round_ends_well()
            throws InterruptedException {
        CountDownLatch fourth = new CountDownLatch(4);
        AtomicBoolean well = new AtomicBoolean();
        Worker worker = workers.of("timers", REST, () -> {
                    fourth.countDown();
                    if (!well.get()) {
                        throw new IllegalStateException();
                    }
                    return false;
                })
                .start();
        assertThat(workers.failing()).isEmpty();
        assertThat(fourth.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(workers.failing()).containsExactly("timers");
        assertThat(metrics.get("esperanza.worker.failures").gauge().value()).isGreaterThanOrEqualTo(3);
        well.set(true);
        await().atMost(PATIENCE).until(() -> worker.failures() == 0);
        assertThat(workers.failing()).isEmpty();
    }

    @Test
    void a_worker_that_fails_now_in_this_way_and_now_in_that_is_not_named() throws InterruptedException {
        CountDownLatch fifth = new CountDownLatch(5);
        AtomicInteger rounds = new AtomicInteger();
        workers.of("unlucky", REST, () -> {
                    fifth.countDown();
                    if (rounds.incrementAndGet() % 2 == 0) {
                        throw new IllegalStateException();
                    }
                    throw new StackOverflowError();
                })
                .start();
        assertThat(fifth.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(workers.failing()).isEmpty();
    }

    /** The interval is an hour, so only a worker that does not keep it begins a second round. */
    @Test
    void a_worker_that_is_hurried_does_not_keep_its_interval_and_one_that_is_woken_does() throws InterruptedException {
        Duration hour = Duration.ofHours(1);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);
        CountDownLatch other = new CountDownLatch(1);
        AtomicInteger kept = new AtomicInteger();
        Worker hurried = workers.of("hurried", hour, hour, () -> {
                    first.countDown();
                    second.countDown();
                    return false;
                })
                .start();
        Worker woken = workers.of("woken", hour, hour, () -> {
                    kept.incrementAndGet();
                    other.countDown();
                    return false;
                })
                .start();
        assertThat(first.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(other.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        woken.wake();
        hurried.hurry();
        assertThat(second.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(kept.get()).isEqualTo(1);
        woken.hurry();
        await().atMost(PATIENCE).until(() -> kept.get() == 2);
    }

    @Test
    void under_load_a_worker_takes_breath_between_two_rounds() throws InterruptedException {
        Duration minInterval = Duration.ofMillis(100);
        List<Long> begun = new CopyOnWriteArrayList<>();
        CountDownLatch rounds = new CountDownLatch(4);
        Worker worker = workers.of("breathing", Duration.ofHours(1), minInterval, () -> {
                    begun.add(System.nanoTime());
                    rounds.countDown();
                    return false;
                })
                .start();
        while (!rounds.await(1, TimeUnit.MILLISECONDS)) {
            worker.wake();
        }
        for (int n = 1; n < 4; n++) {
            assertThat(begun.get(n) - begun.get(n - 1)).isGreaterThan(minInterval.toNanos() / 2);
        }
    }

    @Test
    void a_worker_that_has_more_at_hand_takes_no_breath() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(1);
        long before = System.nanoTime();
        workers.of("busy", Duration.ofHours(1), Duration.ofSeconds(2), () -> {
                    boolean more = rounds.incrementAndGet() < 5;
                    if (!more) {
                        all.countDown();
                    }
                    return more;
                })
                .start();
        assertThat(all.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - before).isLessThan(Duration.ofSeconds(8).toNanos());
    }

    @Test
    void a_worker_whose_rounds_fail_or_hang_is_late_and_one_that_works_is_not() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch failures = new CountDownLatch(3);
        CountDownLatch successes = new CountDownLatch(1);
        Worker failing = workers.of("failing", REST, () -> {
                    failures.countDown();
                    throw new IllegalStateException();
                })
                .start();
        Worker hanging = workers.of("hanging", REST, () -> !looked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .start();
        failures.await();
        Worker working = workers.of("working", Duration.ofHours(1), () -> {
                    successes.countDown();
                    return false;
                })
                .start();
        successes.await();
        assertThat(workers.late()).containsExactly("failing", "hanging");
        assertThat(workers.all()).containsExactly(failing, hanging, working);
        assertThat(metrics.find("esperanza.worker.since.good.round.seconds").gauges())
                .extracting(gauge -> gauge.getId().getTag("worker"))
                .containsExactlyInAnyOrder("failing", "hanging", "working");
        looked.countDown();
    }

    /** The first worker cannot finish before the second was told to stop. */
    @Test
    void all_are_told_to_stop_before_any_is_waited_for() throws InterruptedException {
        CompletableFuture<Worker> second = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean brokenOff = new AtomicBoolean();
        workers.of("first", REST, () -> {
                    begun.countDown();
                    try {
                        while (!second.join().hasEnded()) {
                            Thread.sleep(1);
                        }
                    } catch (InterruptedException e) {
                        brokenOff.set(true);
                    }
                    return false;
                })
                .start();
        second.complete(workers.of("second", REST, () -> false).start());
        begun.await();
        workers.stop(PATIENCE);
        assertThat(brokenOff).isFalse();
        assertThat(workers.all()).allMatch(Worker::hasEnded);
    }

    @Test
    void what_does_not_finish_in_time_is_broken_off() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch brokenOff = new CountDownLatch(2);
        for (int n = 0; n < 2; n++) {
            workers.of("endless", REST, () -> {
                        begun.countDown();
                        try {
                            return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                        } catch (InterruptedException e) {
                            brokenOff.countDown();
                            throw e;
                        }
                    })
                    .start();
        }
        begun.await();
        workers.stop(Duration.ofMillis(1));
        assertThat(brokenOff.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void one_that_was_never_started_can_be_stopped() {
        Worker unstarted = workers.of("unstarted", REST, () -> false);
        workers.stop(PATIENCE);
        assertThat(unstarted.hasEnded()).isFalse();
    }
}
