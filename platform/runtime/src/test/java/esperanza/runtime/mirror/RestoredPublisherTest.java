package esperanza.runtime.mirror;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.relay.Publisher;
import esperanza.runtime.relay.Topic;
import esperanza.runtime.relay.TopicCheck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A publisher's database is restored to an earlier point. Its further events contradict those it published before. */
class RestoredPublisherTest {

    private final NoteLog log = new NoteLog();
    private final Topic topic = new Topic();
    private final Subscriber subscriber = new Subscriber();
    private final TopicCheck check = new TopicCheck(log.fixture.pool, topic.name, topic.kafka.bootstrapServers());
    private final StreamId changed = NoteLog.note();
    private final StreamId unchanged = NoteLog.note();

    @BeforeEach
    void publish() throws Exception {
        log.take(changed, 1, 2, 3);
        log.take(unchanged, 1, 2);
        log.take(changed, 4, 5);
        publishAll();
        subscriber.receiveAll(topic, 100);
    }

    @AfterEach
    void close() {
        log.close();
        subscriber.close();
    }

    @Test
    void a_log_that_holds_all_that_was_published_is_not_behind() {
        assertThat(check.logIsBehind()).isFalse();
        log.take(changed, 6);
        assertThat(check.logIsBehind()).isFalse();
    }

    @Test
    void a_topic_that_holds_nothing_says_nothing() {
        Topic empty = new Topic();
        assertThat(new TopicCheck(log.fixture.pool, empty.name, empty.kafka.bootstrapServers()).logIsBehind())
                .isFalse();
    }

    @Test
    void what_is_no_event_at_all_says_nothing() {
        topic.spoil();
        assertThat(check.logIsBehind()).isFalse();
    }

    @Test
    void a_log_whose_tail_is_gone_is_behind_its_topic_even_when_it_grew_again() {
        restoreTo(5);
        assertThat(check.logIsBehind()).isTrue();
        log.take(changed, 40, 50, 60);
        assertThat(check.logIsBehind()).isTrue();
    }

    @Test
    void a_relay_whose_log_is_behind_publishes_nothing_and_shuts_the_gate_until_a_person_accepts_the_gap()
            throws Exception {
        restoreTo(5);
        log.take(changed, 40);
        try (Publisher publisher = new Publisher(log, topic)) {
            assertThat(publisher.round()).isFalse();
            assertThat(publisher.gate.shut()).hasValue("log-behind-topic");
            publisher.gate.openIfNotCompared();
            assertThat(publisher.gate.shut())
                    .as("what was found stands, should Kafka be away next time")
                    .hasValue("log-behind-topic");
            assertThat(topic.records()).hasSize(7);

            acceptTheGap();
            publisher.publishAll();
            assertThat(publisher.gate.shut()).isEmpty();
            assertThat(topic.records()).hasSize(8);
        }
        assertThat(check.logIsBehind()).as("after a restart").isFalse();
        restoreTo(4);
        assertThat(check.logIsBehind()).as("after another restore").isTrue();
    }

    @Test
    void what_it_publishes_then_is_seen_as_a_fork_and_nothing_is_dropped() throws Exception {
        restoreTo(5);
        log.take(changed, 40, 50, 60);
        log.take(unchanged, 3);
        acceptTheGap();
        publishAll();
        subscriber.receiveAll(topic, 100);

        assertThat(subscriber.held()).containsExactly("4 FORK", "5 FORK", "6 STOPPED");
        assertThat(subscriber.log.all())
                .filteredOn(e -> e.stream().id().equals(changed.id()))
                .extracting(StoredEvent::version)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(subscriber.log.all())
                .filteredOn(e -> e.stream().id().equals(unchanged.id()))
                .extracting(StoredEvent::version)
                .containsExactly(1, 2, 3);
        assertThat(subscriber.log.number("select count(*) from stream where stopped"))
                .isEqualTo(1);
        assertThatLog(subscriber.log.all()).isGapless().isChained();
        assertThat(heldHashes())
                .containsExactlyElementsOf(log.all().stream()
                        .filter(e -> e.stream().equals(changed) && e.version() > 3)
                        .map(StoredEvent::hash)
                        .toList());
    }

    private List<byte[]> heldHashes() {
        return subscriber.log.sql("select hash from held order by version").stream()
                .map(row -> row.getBuffer("hash").getBytes())
                .toList();
    }

    private void acceptTheGap() {
        log.sql("insert into accepted_gap(person, reason) values ('p-1', 'the old server is lost')");
    }

    /** Removes the events that a backup of that moment does not have. */
    private void restoreTo(long position) {
        log.sql("delete from event where position > $1", position);
        log.sql("delete from command_memory where position > $1", position);
        log.sql("update stream s set (version, hash) = (select version, hash from event e where e.category = s.category"
                + " and e.id = s.id order by version desc limit 1)");
        log.sql("update cursor set position = $1 where name = 'relay'", position);
    }

    private void publishAll() throws Exception {
        try (Publisher publisher = new Publisher(log, topic)) {
            publisher.publishAll();
        }
    }
}
