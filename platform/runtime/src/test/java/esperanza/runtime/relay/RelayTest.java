package esperanza.runtime.relay;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import esperanza.runtime.log.NoteLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final String CURSOR = "select coalesce((select position from cursor where name = 'relay'), 0)";

    private static final String FENCE = "select fence from leader where name = 'relay'";
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(2);
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(15);

    private final NoteLog log = new NoteLog();
    private final Topic topic = new Topic();

    @AfterEach
    void close() {
        topic.kafka.thaw();
        log.close();
    }

    @Test
    void what_is_published_once_is_there_once_and_in_order() throws Exception {
        List<StreamId> streams = NoteLog.notes(5);
        IntStream.rangeClosed(1, 8).forEach(n -> streams.forEach(stream -> log.take(stream, n)));
        try (Publisher publisher = new Publisher(log, topic)) {
            publisher.publishAll();
            assertThat(publisher.round()).isFalse();
        }
        assertThat(topic.records()).hasSize(40);
        assertThat(Topic.firstAppearances(topic.records())).isEqualTo(versions(streams, 8));
        assertThat(log.number(CURSOR)).isEqualTo(40);
    }

    /**
     * Two relays run at once, on few streams with many writers. One of the two is killed again and again, and sometimes
     * the cursor is lost.
     */
    @Test
    void two_relays_that_are_killed_in_turn_lose_nothing_and_keep_the_order_of_first_appearances() throws Exception {
        Random random = new Random(20260101);
        List<StreamId> streams = NoteLog.notes(8);
        List<Thread> writers = IntStream.range(0, 32)
                .mapToObj(n -> Thread.startVirtualThread(() -> write(streams.get(n % 8), 25)))
                .toList();
        Publisher[] publishers = {new Publisher(log, topic), new Publisher(log, topic)};
        Thread[] relaying = {running(publishers[0]), running(publishers[1])};
        for (int life = 0; life < 20 || writers.stream().anyMatch(Thread::isAlive); life++) {
            Thread.sleep(random.nextInt(10, 150));
            int dying = life % 2;
            publishers[dying].kill();
            relaying[dying].interrupt();
            relaying[dying].join();
            if (life % 5 == 4) {
                log.sql("delete from cursor where name = 'relay'");
            }
            publishers[dying] = new Publisher(log, topic);
            relaying[dying] = running(publishers[dying]);
        }
        for (int n = 0; n < 2; n++) {
            publishers[n].kill();
            relaying[n].interrupt();
            relaying[n].join();
        }
        try (Publisher last = new Publisher(log, topic)) {
            last.publishAll();
        }
        assertThatLog(log.all()).isGapless().isChained();
        assertThat(log.all()).hasSize(800);
        assertThat(Topic.firstAppearances(topic.records())).isEqualTo(versions(streams, 100));
    }

    @Test
    void the_gate_is_shut_until_the_log_was_compared_with_its_topic() throws Exception {
        log.take(NoteLog.note(), 1);
        try (Publisher publisher = new Publisher(log, topic)) {
            assertThat(publisher.gate.shut()).hasValue("log-not-compared");
            publisher.publishAll();
            assertThat(publisher.gate.shut()).isEmpty();
        }
    }

    @Test
    void of_two_relays_one_leads_and_the_other_takes_over_when_it_dies() throws Exception {
        StreamId stream = NoteLog.note();
        Publisher first = new Publisher(log, topic);
        try (Publisher second = new Publisher(log, topic)) {
            log.take(stream, 1, 2, 3);
            first.publishAll();
            log.take(stream, 4);
            assertThat(second.round()).isFalse();
            assertThat(topic.records()).hasSize(3);

            first.kill();
            second.publishAll();
            assertThat(topic.records()).hasSize(4);
            assertThat(Topic.firstAppearances(topic.records())).isEqualTo(versions(List.of(stream), 4));
        }
    }

    @Test
    void a_relay_that_stops_in_good_order_gives_the_lead_up_at_once() throws Exception {
        StreamId stream = NoteLog.note();
        Publisher leaving = new Publisher(log, topic, log.instance(2), Duration.ofSeconds(10));
        log.take(stream, 1);
        leaving.publishAll();
        leaving.stop();
        log.take(stream, 2);
        try (Publisher next = new Publisher(log, topic)) {
            next.publishAll();
        }
        assertThat(topic.records()).hasSize(2);
        leaving.close();
    }

    @Test
    void a_leader_frozen_between_two_pages_is_replaced_and_writes_nothing_more() throws Exception {
        StreamId stream = NoteLog.note();
        try (Publisher frozen = new Publisher(log, topic, SHORT_PATIENCE);
                Publisher next = new Publisher(log, topic, SHORT_PATIENCE)) {
            log.take(stream, 1, 2);
            frozen.publishAll();
            log.take(stream, 3);
            takeOver(next, 3);

            log.take(stream, 4);
            assertThatThrownBy(frozen::round).as("its connection is gone").isInstanceOf(Exception.class);
            assertThat(frozen.round()).as("no longer the leader").isFalse();
            assertThat(topic.records()).hasSize(3);
            assertThat(log.number(CURSOR)).isEqualTo(3);
            assertThat(log.number(FENCE)).isEqualTo(2);
        }
    }

    @Test
    void a_leader_frozen_while_it_waits_for_kafka_is_replaced_and_cannot_move_the_cursor() throws Exception {
        StreamId stream = NoteLog.note();
        try (Publisher frozen = new Publisher(log, topic, SHORT_PATIENCE);
                Publisher next = new Publisher(log, topic, SHORT_PATIENCE)) {
            log.take(stream, 1);
            frozen.publishAll();
            assertThat(next.round()).isFalse();
            frozen.round();
            log.take(stream, 2);
            topic.kafka.freeze();
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<Throwable> waiting = CompletableFuture.supplyAsync(() -> {
                begun.countDown();
                return catchThrowable(frozen::round);
            });
            begun.await();
            Thread.sleep(SHORT_PATIENCE.plusMillis(500));
            assertThat(next.round()).as("the round that ends the frozen one").isFalse();
            topic.kafka.thaw();
            assertThat(waiting.join()).isNotNull();
            assertThat(log.number(CURSOR)).isEqualTo(1);
            takeOver(next, 2);
        }
        assertThat(topic.records()).hasSize(3);
        assertThat(Topic.firstAppearances(topic.records())).isEqualTo(versions(List.of(stream), 2));
    }

    @Test
    void streams_that_are_not_published_stay_inside() throws Exception {
        StreamId inside = new StreamId("access", UUID.randomUUID());
        StreamId published = NoteLog.note();
        log.take(inside, 1);
        log.take(published, 1);
        log.append(inside, new NoteTaken(2));
        try (Publisher publisher = new Publisher(log, topic)) {
            publisher.publishAll();
        }
        assertThat(Topic.firstAppearances(topic.records())).isEqualTo(versions(List.of(published), 1));
        assertThat(log.number(CURSOR)).isEqualTo(3);
    }

    @Test
    void a_cursor_that_is_set_back_publishes_everything_again() throws Exception {
        List<StreamId> streams = NoteLog.notes(2);
        streams.forEach(stream -> log.take(stream, 1, 2));
        try (Publisher publisher = new Publisher(log, topic)) {
            publisher.publishAll();
            log.sql("update cursor set position = 1 where name = 'relay'");
            publisher.publishAll();
        }
        assertThat(topic.records()).hasSize(7);
        assertThat(Topic.firstAppearances(topic.records())).isEqualTo(versions(streams, 2));
    }

    private void takeOver(Publisher next, long position) throws Exception {
        long end = System.nanoTime() + TAKEN_OVER_WITHIN.toNanos();
        while (log.number(CURSOR) < position && System.nanoTime() < end) {
            next.round();
        }
        assertThat(log.number(CURSOR)).isEqualTo(position);
    }

    /** Writes as a command handler does that meets other writers on its stream. */
    private void write(StreamId stream, int count) {
        for (int n = 1; n <= count; n++) {
            NoteLog.await(log.append(stream, new CommandId(UUID.randomUUID()), new NoteTaken(n))
                    .onFailure(StoreUnavailable.class)
                    .retry()
                    .indefinitely());
        }
    }

    private static Thread running(Publisher publisher) {
        return Thread.startVirtualThread(() -> runUntilItFails(publisher));
    }

    private static void runUntilItFails(Publisher publisher) {
        try {
            while (!Thread.interrupted()) {
                if (!publisher.round()) {
                    Thread.sleep(5);
                }
            }
        } catch (Exception killed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<StreamId, List<Integer>> versions(List<StreamId> streams, int last) {
        List<Integer> all = IntStream.rangeClosed(1, last).boxed().toList();
        return streams.stream().collect(Collectors.toMap(Function.identity(), s -> all));
    }
}
