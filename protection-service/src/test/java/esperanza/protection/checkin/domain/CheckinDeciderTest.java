package esperanza.protection.checkin.domain;

import static esperanza.protection.checkin.domain.CheckinRule.CHECKIN_OVERDUE;
import static esperanza.protection.checkin.domain.CheckinRule.NEXT_IN_PAST;
import static esperanza.protection.checkin.domain.CheckinRule.NEXT_TOO_FAR;
import static esperanza.protection.checkin.domain.CheckinRule.NOT_A_CASE_OF_THE_PLAN;
import static esperanza.protection.checkin.domain.CheckinRule.NO_CHECKINS;
import static esperanza.protection.checkin.domain.CheckinRule.SAFE_NEEDS_WORD;
import static esperanza.protection.checkin.domain.CheckinRule.WORDS_ALIKE;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.checkin.domain.CheckinCommand.*;
import esperanza.protection.checkin.domain.CheckinEvent.*;
import esperanza.protection.measure.domain.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckinDeciderTest {

    private static final PlanId PLAN = new PlanId(new UUID(1, 1));
    private static final List<PartyRef> WOMAN = List.of(PLAN.party());
    private static final CaseId CASE = new CaseId(new UUID(2, 1));
    private static final CaseId HIDDEN = new CaseId(new UUID(2, 2));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T20:00:00Z");
    private static final Instant NEXT_EVENING = Instant.parse("2026-03-03T20:00:00Z");
    private static final At OFFICER = new At(NOON, "ana");
    private static final Optional<Personal<String>> NOTHING = Optional.empty();
    private static final CheckinEnded ENDED = new CheckinEnded(PLAN, WOMAN, CASE, PLAN.value(), NOTHING);

    private final Scenario<CheckinCommand, CheckinState, CheckinEvent> checkins =
            Scenario.of(new CheckinDecider(Optional.of(new ProtectedPerson(PLAN, Map.of(CASE, WOMAN)))));

    @Test
    void a_person_agrees_how_they_say_that_they_are_safe_and_the_words_are_kept_as_digests() {
        checkins.when(agree(CASE, EVENING, "Heron")).then(agreed(CASE));
        checkins.when(agree(CASE, NOON, "Heron")).thenRefusedForWhatIsSaid(NEXT_IN_PAST);
        checkins.when(agree(HIDDEN, EVENING, "Heron")).thenRefusedForWhatIsSaid(NOT_A_CASE_OF_THE_PLAN);
        checkins.when(agree(CASE, EVENING, " colibrí!")).thenRefusedForWhatIsSaid(WORDS_ALIKE);
    }

    @Test
    void what_was_agreed_before_ends_when_it_is_agreed_anew() {
        Scenario<CheckinCommand, CheckinState, CheckinEvent> both = Scenario.of(
                new CheckinDecider(Optional.of(new ProtectedPerson(PLAN, Map.of(CASE, WOMAN, HIDDEN, WOMAN)))));
        both.given(agreed(HIDDEN))
                .when(agree(CASE, EVENING, "Heron"))
                .then(new CheckinEnded(PLAN, WOMAN, HIDDEN, PLAN.value(), NOTHING), agreed(CASE));
        checkins.given(agreed(CASE)).when(agree(CASE, EVENING, "Heron")).then(ENDED, agreed(CASE));
    }

    /** The officer may be the one whom the person fears. */
    @Test
    void while_a_person_is_silent_nothing_ends_or_puts_off_the_search() {
        At later = new At(EVENING.plusSeconds(1), "ana");
        checkins.given(agreed(CASE)).when(new EndCheckins(later, NOTHING)).thenRefusedForWhatIsSo(CHECKIN_OVERDUE);
        checkins.given(agreed(CASE))
                .when(new PauseCheckins(later, NEXT_EVENING, NOTHING))
                .thenRefusedForWhatIsSo(CHECKIN_OVERDUE);
        checkins.given(agreed(CASE))
                .when(agree(later, CASE, NEXT_EVENING, 24, "Heron"))
                .thenRefusedForWhatIsSo(CHECKIN_OVERDUE);
        checkins.given(agreed(CASE), followed(Reached.NOT_REACHED, NEXT_EVENING, NOTHING))
                .when(new EndCheckins(later, NOTHING))
                .then(ENDED);
        checkins.given(agreed(CASE))
                .when(new EndCheckins(new At(EVENING, "ana"), NOTHING))
                .then(ENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01T12:00:00Z, 24, ",
        "2026-04-01T12:00:01Z, 24, NEXT_TOO_FAR",
        "2999-01-01T00:00:00Z, 24, NEXT_TOO_FAR",
        "2026-03-02T12:00:00Z, 24, NEXT_IN_PAST",
        "2026-03-03T12:00:00Z, 720, ",
        "2026-03-03T12:00:00Z, 721, NEXT_TOO_FAR"
    })
    void a_check_in_lies_thirty_days_ahead_at_most(Instant next, int everyHours, CheckinRule refused) {
        var agreed = checkins.when(agree(OFFICER, CASE, next, everyHours, "Heron"));
        if (refused == null) {
            agreed.then(agreed(CASE, next, everyHours));
        } else {
            agreed.thenRefusedForWhatIsSaid(refused);
        }
    }

    @Test
    void a_pause_lasts_thirty_days_at_most() {
        Instant farthest = NOON.plus(Duration.ofDays(30));
        checkins.given(agreed(CASE))
                .when(new PauseCheckins(OFFICER, farthest, NOTHING))
                .then(new CheckinPaused(PLAN, WOMAN, CASE, PLAN.value(), farthest, NOTHING));
        checkins.given(agreed(CASE))
                .when(new PauseCheckins(OFFICER, farthest.plusSeconds(1), NOTHING))
                .thenRefusedForWhatIsSaid(NEXT_TOO_FAR);
    }

    @ParameterizedTest
    @EnumSource(Reached.class)
    void whatever_was_found_the_rhythm_goes_on(Reached result) {
        At late = new At(EVENING.plusSeconds(1800), "ana");
        Optional<Personal<String>> word = Optional.of(said("heron"));
        checkins.given(agreed(CASE))
                .when(new FollowCheckin(late, result, Optional.empty(), word, NOTHING))
                .then(followed(result, NEXT_EVENING, word));
        Instant sooner = EVENING.plusSeconds(7200);
        checkins.given(agreed(CASE))
                .when(new FollowCheckin(late, result, Optional.of(sooner), word, NOTHING))
                .then(followed(result, sooner, word));
        checkins.given(agreed(CASE))
                .when(new FollowCheckin(late, result, Optional.of(NEXT_EVENING.plusSeconds(1)), word, NOTHING))
                .thenRefusedForWhatIsSaid(NEXT_TOO_FAR);
    }

    @ParameterizedTest
    @CsvSource({"Colibrí", "colibri", "heron", "anything"})
    void every_word_is_taken_alike(String word) {
        checkins.given(agreed(CASE)).when(checkIn(NOON, false, word)).then(checkedIn(NEXT_EVENING, false, word));
        checkins.given(agreed(CASE)).when(checkIn(EVENING, false, word)).then(checkedIn(NEXT_EVENING, false, word));
    }

    @Test
    void all_digests_have_one_length_and_the_agreed_words_are_found_without_accents() {
        AgreedWords words = AgreedWords.of(PLAN, said("Colibrí"), Optional.of(said("Heron")))
                .value()
                .orElseThrow();
        assertThat(words.heard(digest("colibri"))).isEmpty();
        assertThat(words.heard(digest("HERON "))).contains(AlarmKind.DURESS);
        assertThat(words.heard(digest("sparrow"))).contains(AlarmKind.SILENT);
        assertThat(new AgreedWords(digest("colibri"), Optional.empty()).heard(digest("sparrow")))
                .contains(AlarmKind.SILENT);
        assertThat(List.of(digest("a"), digest("a much longer word"))).allMatch(digest -> digest.length() == 64);
        assertThat(SpokenWord.digest(new PlanId(new UUID(1, 2)), said("colibri")))
                .isNotEqualTo(SpokenWord.digest(PLAN, said("colibri")));
    }

    @Test
    void after_two_relays_in_a_row_another_one_puts_nothing_off() {
        CheckinEvent first = checkedIn(EVENING, true, "heron");
        checkins.given(agreed(CASE), first).when(checkIn(EVENING, true, "x")).then(checkedIn(NEXT_EVENING, true, "x"));
        checkins.given(agreed(CASE), first, first)
                .when(checkIn(EVENING, true, "x"))
                .then(checkedIn(EVENING, true, "x"));
        checkins.given(agreed(CASE), first, first, checkedIn(EVENING, false, "x"))
                .when(checkIn(EVENING, true, "x"))
                .then(checkedIn(NEXT_EVENING, true, "x"));
    }

    @Test
    void a_person_is_safe_once_a_word_was_said_and_check_ins_pause_and_end_in_time() {
        checkins.given(agreed(CASE))
                .when(new FollowCheckin(OFFICER, Reached.SAFE, Optional.empty(), NOTHING, NOTHING))
                .thenRefusedForWhatIsSaid(SAFE_NEEDS_WORD);
        checkins.given(agreed(CASE))
                .when(new FollowCheckin(OFFICER, Reached.NOT_REACHED, Optional.of(NOON), NOTHING, NOTHING))
                .thenRefusedForWhatIsSaid(NEXT_IN_PAST);
        CheckinPaused paused = new CheckinPaused(PLAN, WOMAN, CASE, PLAN.value(), NEXT_EVENING, NOTHING);
        checkins.given(agreed(CASE))
                .when(new PauseCheckins(OFFICER, NEXT_EVENING, NOTHING))
                .then(paused);
        checkins.given(agreed(CASE), paused)
                .when(checkIn(EVENING, false, "x"))
                .then(checkedIn(NEXT_EVENING, false, "x"));
        checkins.given(agreed(CASE)).when(new EndCheckins(OFFICER, NOTHING)).then(ENDED);
        checkins.given(agreed(CASE), ENDED).when(checkIn(NOON, false, "x")).thenRefusedForWhatIsSo(NO_CHECKINS);
    }

    @Test
    void nothing_is_agreed_for_somebody_who_may_not_know_of_its_case() {
        checkins.when(checkIn(NOON, false, "x")).thenRefusedForWhatIsSo(NO_CHECKINS);
        checkins.given(agreed(HIDDEN)).when(checkIn(NOON, false, "x")).thenRefusedForWhatIsSo(NO_CHECKINS);
        Scenario.of(new CheckinDecider(Optional.empty()))
                .given(agreed(HIDDEN))
                .when(new EndCheckins(OFFICER, NOTHING))
                .then(new CheckinEnded(PLAN, WOMAN, HIDDEN, PLAN.value(), NOTHING));
    }

    /** Each evening at eight. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:59:59Z, 2026-03-02T20:00:00Z", // a check-in besides
        "2026-03-02T08:00:00Z, 2026-03-03T20:00:00Z",
        "2026-03-02T20:00:00Z, 2026-03-03T20:00:00Z",
        "2026-03-03T07:59:59Z, 2026-03-03T20:00:00Z", // late
        "2026-03-05T21:00:00Z, 2026-03-06T20:00:00Z"
    })
    void the_hour_of_the_day_stays_that_of_the_agreement(Instant now, Instant next) {
        assertThat(new Rhythm(24).after(EVENING, now)).isEqualTo(next);
    }

    private static AgreeCheckins agree(CaseId of, Instant nextBy, String duress) {
        return agree(OFFICER, of, nextBy, 24, duress);
    }

    private static AgreeCheckins agree(At at, CaseId of, Instant nextBy, int everyHours, String duress) {
        return new AgreeCheckins(
                at,
                of,
                nextBy,
                everyHours,
                List.of(ContactWay.CALL),
                said("Colibrí"),
                Optional.of(said(duress)),
                NOTHING,
                NOTHING);
    }

    private static CheckinFollowed followed(Reached result, Instant next, Optional<Personal<String>> word) {
        return new CheckinFollowed(
                PLAN,
                WOMAN,
                CASE,
                PLAN.value(),
                result,
                Optional.of(next),
                word.map(each -> SpokenWord.digest(PLAN, each)),
                NOTHING);
    }

    private static CheckinAgreed agreed(CaseId of) {
        return agreed(of, EVENING, 24);
    }

    private static CheckinAgreed agreed(CaseId of, Instant next, int everyHours) {
        return new CheckinAgreed(
                PLAN,
                WOMAN,
                of,
                PLAN.value(),
                next,
                everyHours,
                List.of(ContactWay.CALL),
                AgreedWords.of(PLAN, said("colibri"), Optional.of(said("heron"))),
                NOTHING,
                NOTHING);
    }

    private static CheckIn checkIn(Instant now, boolean relayed, String word) {
        return new CheckIn(new At(now, "ana"), ContactWay.CALL, relayed, said(word), NOTHING);
    }

    private static CheckedIn checkedIn(Instant nextBy, boolean relayed, String word) {
        return new CheckedIn(
                PLAN,
                WOMAN,
                CASE,
                PLAN.value(),
                nextBy,
                ContactWay.CALL,
                relayed,
                SpokenWord.digest(PLAN, said(word)),
                NOTHING);
    }

    private static String digest(String word) {
        return SpokenWord.digest(PLAN, said(word)).value().orElseThrow();
    }

    private static Personal<String> said(String word) {
        return Personal.of(PLAN.value(), word);
    }
}
