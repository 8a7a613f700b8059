package esperanza.investigation.participation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.participation.domain.ParticipationEvent.*;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody hears a party alone who wants what the party is heard about. Inés proposed it; the hearing is at ten. */
class PartyHearingsTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final UUID MATTER = new UUID(2, 1);
    private static final Instant AT_TEN = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PERSON,      inés, true",
        "WRITING,     inés, true",
        "COUNSEL,     inés, true",
        "DECLINED,    inés, false",
        "UNREACHABLE, inés, false",
        "DECLINED,    sara, true",
        "UNREACHABLE, sara, true"
    })
    void what_the_proposer_alone_says_of_a_silent_party_does_not_count(HeardHow how, String by, boolean counts) {
        assertThat(heard(how, by).counting(Optional.of("inés"))).hasSize(counts ? 1 : 0);
        assertThat(heard(how, by).counting(Optional.empty())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(HeardHow.class)
    void the_term_to_answer_ends_by_itself_or_by_a_word_of_the_party(HeardHow how) {
        assertThat(heard(how, "sara").leaveOpen(Optional.empty(), true)).isEqualTo(!how.isWord());
        assertThat(heard(how, "sara").leaveOpen(Optional.empty(), false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON,      2026-03-01T09:00:00Z, false",
        "WRITING,     2026-03-01T09:00:00Z, false",
        "COUNSEL,     2026-03-01T09:00:00Z, false",
        "DECLINED,    2026-03-01T09:00:00Z, true",
        "UNREACHABLE, 2026-03-01T09:00:00Z, true",
        "PERSON,      2026-03-01T10:00:00Z, true",
        "PERSON,      2026-03-01T11:00:00Z, true"
    })
    void a_contest_waits_for_a_word_after_it(HeardHow how, Instant contestedAt, boolean waits) {
        assertThat(heard(how, "sara").leaveOpen(Optional.of(contestedAt), false))
                .isEqualTo(waits);
    }

    @Test
    void a_party_that_nobody_heard_may_answer_until_its_term_has_passed() {
        PartyHearings nobody = new PartyHearings(List.of());
        assertThat(nobody.leaveOpen(Optional.empty(), true)).isTrue();
        assertThat(nobody.leaveOpen(Optional.empty(), false)).isFalse();
        assertThat(nobody.leaveOpen(Optional.of(AT_TEN), false)).isTrue();
    }

    @Test
    void a_hearing_is_about_one_matter_before_one_decision() {
        List<Recorded<ParticipationEvent>> events = List.of(recorded(HeardHow.PERSON, "inés"));
        assertThat(PartyHearings.of(events, HeardBefore.ARCHIVE, MATTER).all()).isEmpty();
        assertThat(PartyHearings.of(events, HeardBefore.DISCARD, new UUID(2, 2)).all())
                .isEmpty();
    }

    private static PartyHearings heard(HeardHow how, String by) {
        return PartyHearings.of(List.of(recorded(how, by)), HeardBefore.DISCARD, MATTER);
    }

    private static Recorded<ParticipationEvent> recorded(HeardHow how, String by) {
        PartyHeard heard = new PartyHeard(
                CASE,
                new UUID(3, 1),
                new PartyRef(new UUID(0, 1)),
                HeardBefore.DISCARD,
                MATTER,
                how,
                Optional.empty(),
                Optional.empty());
        Actor actor = Actor.human("investigator", by, "MECHANISM");
        return new Recorded<>(1, 1, new EventId(new UUID(9, 9)), actor, AT_TEN, AT_TEN, heard);
    }
}
