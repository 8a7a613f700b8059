package esperanza.runtime.operations;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.runtime.log.NoteEvent.NoteWeighed;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.KeyRing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An older copy of the key table is put back under a log. */
class MissingKeysTest {

    private final NoteLog log = new NoteLog();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final MissingKeys keys = new MissingKeys(
            log.fixture.pool,
            new KeyRing(log.fixture.keys, log.fixture.keyFile),
            metrics,
            new Workers(metrics),
            Duration.ofMinutes(1));

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatever_was_sealed_since_the_copy_was_made_is_missing_until_it_is_put_back() {
        weigh(3);
        look();
        assertThat(keys.isRaised()).isFalse();
        keys("create table yesterday as select * from data_key");
        weigh(2);
        keys("create table today as select * from data_key; delete from data_key d"
                + " where not exists (select from yesterday y where y.subject = d.subject)");
        weigh(1);

        look();
        assertThat(keys.isRaised()).isTrue();
        assertThat(missing()).isEqualTo(2);
        look();
        assertThat(missing()).isEqualTo(2);

        keys("insert into data_key select * from today on conflict do nothing");
        look();
        assertThat(keys.isRaised()).isFalse();
        assertThat(missing()).isZero();
    }

    @Test
    void a_look_goes_back_as_far_as_keys_are_missing() {
        weigh(1);
        look();
        log.sql(
                "insert into event select position + n, category, gen_random_uuid(), 1, type, recorded_at, metadata, clear,"
                        + " case when n in (1, 1200) then overlay(sealed placing uuid_send(gen_random_uuid()) from 18) end, sealed_digest, hash"
                        + " from event, generate_series(1, 1800) n");
        assertThat(keys.round()).as("the newest thousand").isTrue();
        assertThat(missing()).isEqualTo(1);
        assertThat(keys.round()).as("and those before, because one is missing").isFalse();
        assertThat(missing()).isEqualTo(2);
    }

    private void weigh(int times) {
        for (int n = 0; n < times; n++) {
            log.append(
                    NoteLog.note(),
                    new NoteWeighed(
                            new CaseId(UUID.randomUUID()),
                            3,
                            Optional.empty(),
                            Personal.of(UUID.randomUUID(), "Margarita")));
        }
    }

    private void keys(String sql) {
        NoteLog.await(log.fixture.keys.query(sql).execute());
    }

    private void look() {
        assertThat(keys.round()).isFalse();
    }

    private double missing() {
        return metrics.get("esperanza.keys.missing").gauge().value();
    }
}
