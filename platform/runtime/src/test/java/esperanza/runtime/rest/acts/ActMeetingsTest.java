package esperanza.runtime.rest.acts;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.term.IsMoment;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.acts.JudgedActs.Meets;
import esperanza.runtime.start.ProfileFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which terms of the demonstration's profile an event meets. */
class ActMeetingsTest {

    @IsMoment(LegalMoment.CONSENT_ANSWERED)
    record Answered(boolean wasPrevented) implements IsMoment.Sometimes {

        @Override
        public boolean is(LegalMoment moment) {
            return wasPrevented;
        }
    }

    @Test
    void an_event_that_is_a_moment_only_sometimes_meets_its_term_when_it_is_one() {
        ActMeetings meetings = new ActMeetings(
                new Profiles(List.of(ProfileFile.read(Path.of("../../deploy/profiles/xx.yaml")))),
                new EventJson(),
                InstantSource.fixed(Instant.parse("2026-11-01T00:00:00Z")));
        assertThat(meetings.terms(List.of(new Answered(true)), Set.of()))
                .isEqualTo(List.of(new Meets("CONSENT_RATIFIED", Map.of())));
        assertThat(meetings.terms(List.of(new Answered(false)), Set.of())).isEmpty();
    }
}
