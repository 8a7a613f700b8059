package esperanza.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.access.TestAction;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.kernel.store.VersionConflict;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Action ACTION = TestAction.TRIAGE_REPORT;
    private static final StreamId STREAM = new StreamId("report", new UUID(1, 1));
    private static final Caller CALLER = new Caller(
            "me", Set.of(Role.INTAKE_OFFICER), "MECHANISM", Optional.empty(), TagKey.NOBODYS, TagKey.NOBODYS);
    private static final Optional<String> KEY = Optional.of("key-1");
    private static final byte[] DIGEST = {1, 2, 3};

    private final Gate gate = new Gate();
    private CommandIds ids;

    @BeforeEach
    void open(@TempDir Path folder) {
        gate.open();
        ids = new CommandIds(new Secrets(KeyFile.in(folder, "secret".toCharArray())), InstantSource.fixed(NOW), gate);
    }

    @Test
    void a_command_is_drawn_from_how_it_was_sent() {
        Request<String> request = request(sent(KEY, new Sent.Version.Seen(7)));
        assertThat(request.id()).isEqualTo(ids.commandId(CALLER, "key-1"));
        assertThat(request.stream()).isEqualTo(STREAM);
        assertThat(request.digest()).isEqualTo(DIGEST);
        assertThat(request.expectedVersion()).hasValue(7);
        assertThat(request.cause().occurredAt()).isEqualTo(NOW);
        assertThat(request.command()).isEqualTo("command");
    }

    @Test
    void a_command_may_have_happened_before_it_was_sent() {
        Instant before = NOW.minus(Duration.ofHours(1));
        Sent sent = new Sent(KEY, DIGEST).at(Optional.of(before));
        assertThat(request(sent).cause().occurredAt()).isEqualTo(before);
    }

    @Test
    void a_command_that_needs_no_version_is_valid_whatever_the_version_is() {
        assertThat(request(new Sent(KEY, DIGEST)).expectedVersion()).isEmpty();
    }

    @Test
    void a_change_without_a_version_is_refused_after_its_key() {
        assertThat(refusal(sent(KEY, new Sent.Version.Missing())).status()).isEqualTo(428);
        assertThat(refusal(sent(Optional.empty(), new Sent.Version.Missing())).code())
                .isEqualTo("idempotency-key-missing");
    }

    @Test
    void a_version_that_was_never_answered_is_stale_whatever_the_key_is() {
        assertThatThrownBy(() -> request(sent(Optional.empty(), new Sent.Version.Unreadable())))
                .isInstanceOf(VersionConflict.class);
    }

    @Test
    void nothing_is_checked_before_the_command_is_drawn() {
        gate.shut("log-behind-topic");
        Sent sent = sent(KEY, new Sent.Version.Missing());
        assertThatThrownBy(() -> request(sent)).isInstanceOf(StoreUnavailable.class);
    }

    private static Sent sent(Optional<String> key, Sent.Version version) {
        return new Sent(key, DIGEST, version, Optional.empty());
    }

    private Request<String> request(Sent sent) {
        return ids.request(new Asked<>(CALLER, ACTION, sent, Asked.Nothing::new), STREAM, "command");
    }

    private Refused refusal(Sent sent) {
        return catchThrowableOfType(Refused.class, () -> request(sent));
    }
}
