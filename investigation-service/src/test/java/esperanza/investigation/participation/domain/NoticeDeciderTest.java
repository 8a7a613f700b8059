package esperanza.investigation.participation.domain;

import static esperanza.investigation.participation.domain.ChannelClass.PHONE;
import static esperanza.investigation.participation.domain.ChannelClass.REPRESENTATIVE;
import static esperanza.investigation.participation.domain.ChannelClass.SAFE_IN_PERSON;
import static esperanza.investigation.participation.domain.ChannelClass.SAFE_MESSENGER;
import static esperanza.investigation.participation.domain.Milestone.FILE_TAKEN;
import static esperanza.investigation.participation.domain.Milestone.HYPOTHESIS_DISCARDED;
import static esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround.DANGER;
import static esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround.DECLINED;
import static esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround.UNREACHABLE;
import static esperanza.investigation.participation.domain.ParticipationRule.ALREADY_TOLD;
import static esperanza.investigation.participation.domain.ParticipationRule.ATTEMPTS_NEEDED;
import static esperanza.investigation.participation.domain.ParticipationRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.investigation.participation.domain.ParticipationRule.CONTACT_COMPROMISED;
import static esperanza.investigation.participation.domain.ParticipationRule.DANGER_IS_FOR_A_SUPERVISOR;
import static esperanza.investigation.participation.domain.ParticipationRule.INSECURE_CHANNEL;
import static esperanza.investigation.participation.domain.ParticipationRule.NOT_TOLD_YET;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_NOTICE;
import static esperanza.investigation.participation.domain.ParticipationRule.TEXT_NEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.participation.domain.NoticeCommand.*;
import esperanza.investigation.participation.domain.NoticeEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    private static final PartyRef SISTER = new PartyRef(new UUID(0, 2));
    private static final UUID TAKING = new UUID(9, 1);
    private static final UUID DISCARD = new UUID(9, 2);
    private static final UUID NOTICE = Notice.id(TAKING, WOMAN);
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final String ANA = "ana";
    private static final Writer BOB = new Writer("bob", false);
    private static final Optional<NoticeLanguage> SPANISH = Optional.of(NoticeLanguage.ES);

    private static final PartiesNoted NOTED = new PartiesNoted(CASE, List.of(WOMAN));
    private static final NoticeCalled CALLED = new NoticeCalled(CASE, NOTICE, WOMAN, FILE_TAKEN, TAKING);
    private static final NoticeGiven GIVEN =
            new NoticeGiven(CASE, NOTICE, WOMAN, FILE_TAKEN, SAFE_IN_PERSON, SPANISH, ANA, Optional.of(WORDS));
    private static final NoticeContested CONTESTED = new NoticeContested(CASE, NOTICE, WOMAN, WORDS);
    private static final NoticeConfirmed CONFIRMED = new NoticeConfirmed(CASE, NOTICE, WOMAN, WORDS);
    private static final GiveNotice GIVE =
            new GiveNotice(CASE, by(ANA), NOTICE, SAFE_IN_PERSON, SPANISH, Optional.of(WORDS));
    private static final ConfirmNotice CONFIRM = new ConfirmNotice(CASE, NOTICE, BOB, WORDS);
    private static final ContestNotice CONTEST = new ContestNotice(CASE, NOTICE, WORDS);
    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt(Instant.parse("2026-03-01T09:00:00Z"), SAFE_MESSENGER),
            new Attempt(Instant.parse("2026-03-02T18:00:00Z"), SAFE_IN_PERSON));

    private final Scenario<NoticeCommand, Notices, NoticeEvent> notices = Scenario.of(new NoticeDecider());

    @Test
    void each_party_of_the_file_is_to_be_told_of_a_milestone_once() {
        notices.when(new NoteParties(CASE, List.of(WOMAN, WOMAN))).then(NOTED);
        notices.given(NOTED).when(new NoteParties(CASE, List.of(WOMAN))).thenNothing();
        notices.given(NOTED).when(call(TAKING)).then(CALLED);
        notices.given(NOTED, CALLED).when(call(TAKING)).thenNothing();
        notices.when(call(TAKING)).thenNothing();
    }

    @Test
    void a_party_that_comes_later_is_told_of_what_comes_after_it() {
        PartiesNoted later = new PartiesNoted(CASE, List.of(SISTER));
        notices.given(NOTED, CALLED)
                .when(new NoteParties(CASE, List.of(WOMAN, SISTER)))
                .then(later);
        notices.given(NOTED, CALLED, later).when(call(TAKING)).thenNothing();
        notices.given(NOTED, CALLED, later)
                .when(new CallNotices(CASE, HYPOTHESIS_DISCARDED, DISCARD, List.of()))
                .then(
                        new NoticeCalled(CASE, Notice.id(DISCARD, WOMAN), WOMAN, HYPOTHESIS_DISCARDED, DISCARD),
                        new NoticeCalled(CASE, Notice.id(DISCARD, SISTER), SISTER, HYPOTHESIS_DISCARDED, DISCARD));
        assertThat(Notice.id(DISCARD, WOMAN)).isNotEqualTo(NOTICE).isNotEqualTo(Notice.id(DISCARD, SISTER));
    }

    @Test
    void a_notice_is_given_once_and_the_person_confirms_it() {
        notices.given(NOTED, CALLED).when(GIVE).then(GIVEN);
        notices.given(NOTED, CALLED, GIVEN).when(GIVE).thenNothing();
        notices.given(NOTED, CALLED, GIVEN).when(CONFIRM).then(CONFIRMED);
        notices.given(NOTED, CALLED, GIVEN, CONFIRMED).when(CONFIRM).thenNothing();
        notices.given(NOTED, CALLED, GIVEN, CONFIRMED).when(GIVE).thenNothing();
    }

    @Test
    void a_contest_stands_although_the_notice_is_given_again_until_the_person_confirms() {
        notices.given(NOTED, CALLED, GIVEN).when(CONTEST).then(CONTESTED);
        notices.given(NOTED, CALLED, GIVEN, CONTESTED).when(CONTEST).thenNothing();
        notices.given(NOTED, CALLED, GIVEN, CONTESTED).when(GIVE).then(GIVEN);
        assertThat(after(NOTED, CALLED, GIVEN, CONTESTED, GIVEN).confirmation()).isEqualTo(Confirmation.CONTESTED);
        notices.given(NOTED, CALLED, GIVEN, CONTESTED, GIVEN).when(CONFIRM).then(CONFIRMED);
        assertThat(after(NOTED, CALLED, GIVEN, CONTESTED, GIVEN, CONFIRMED).confirmation())
                .isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void neither_who_told_the_party_nor_who_answers_for_the_file_records_the_confirmation() {
        ConfirmNotice own = new ConfirmNotice(CASE, NOTICE, new Writer(ANA, false), WORDS);
        ConfirmNotice holders = new ConfirmNotice(CASE, NOTICE, new Writer("lea", true), WORDS);
        NoticeWithheld declined = withheld(DECLINED, Optional.empty());
        for (ConfirmNotice command : List.of(own, holders)) {
            notices.given(NOTED, CALLED, GIVEN).when(command).thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
            notices.given(NOTED, CALLED, GIVEN, CONTESTED).when(command).thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
            notices.given(NOTED, CALLED, declined).when(command).thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
            notices.given(NOTED, CALLED).when(command).thenRefused(NOT_TOLD_YET);
        }
        notices.given(NOTED, CALLED, declined).when(CONFIRM).then(CONFIRMED);
    }

    @Test
    void a_party_that_declines_or_is_not_reached_is_not_told_and_may_be_told_later() {
        NoticeWithheld unreachable = withheld(UNREACHABLE, Optional.of(Personal.of(CASE.value(), ATTEMPTS)));
        notices.given(NOTED, CALLED).when(withhold(DECLINED, List.of())).then(withheld(DECLINED, Optional.empty()));
        notices.given(NOTED, CALLED).when(withhold(UNREACHABLE, ATTEMPTS)).then(unreachable);
        notices.given(NOTED, CALLED, unreachable)
                .when(withhold(UNREACHABLE, ATTEMPTS))
                .thenNothing();
        notices.given(NOTED, CALLED, unreachable).when(GIVE).then(GIVEN);
        notices.given(NOTED, CALLED, unreachable).when(CONTEST).then(CONTESTED);
        assertThat(after(NOTED, CALLED, unreachable, GIVEN).withheld()).isEmpty();
    }

    @Test
    void one_attempt_makes_nobody_unreachable() {
        notices.given(NOTED, CALLED)
                .when(withhold(UNREACHABLE, List.of(ATTEMPTS.getFirst())))
                .thenRefused(ATTEMPTS_NEEDED);
    }

    @Test
    void only_a_supervisor_withholds_a_notice_for_danger() {
        NoticeWithheld danger = withheld(DANGER, Optional.empty());
        notices.given(NOTED, CALLED).when(withhold(DANGER, List.of())).thenRefused(DANGER_IS_FOR_A_SUPERVISOR);
        notices.given(NOTED, CALLED)
                .when(new WithholdForDanger(CASE, by(ANA), NOTICE, WORDS))
                .then(danger);
        notices.given(NOTED, CALLED, danger).when(GIVE).then(GIVEN);
    }

    @Test
    void what_was_told_is_not_withheld_any_more() {
        WithholdForDanger danger = new WithholdForDanger(CASE, by(ANA), NOTICE, WORDS);
        notices.given(NOTED, CALLED, GIVEN).when(danger).thenRefused(ALREADY_TOLD);
        notices.given(NOTED, CALLED, GIVEN, CONTESTED)
                .when(withhold(DECLINED, List.of()))
                .thenRefused(ALREADY_TOLD);
    }

    @Test
    void words_of_ones_own_go_out_on_secure_channels_only() {
        notices.given(NOTED, CALLED)
                .when(new GiveNotice(CASE, by(ANA), NOTICE, PHONE, SPANISH, Optional.of(WORDS)))
                .thenRefused(INSECURE_CHANNEL);
        notices.given(NOTED, CALLED)
                .when(new GiveNotice(CASE, by(ANA), NOTICE, PHONE, SPANISH, Optional.empty()))
                .then(new NoticeGiven(CASE, NOTICE, WOMAN, FILE_TAKEN, PHONE, SPANISH, ANA, Optional.empty()));
        notices.given(NOTED, CALLED)
                .when(new GiveNotice(CASE, by(ANA), NOTICE, SAFE_MESSENGER, Optional.empty(), Optional.of(WORDS)))
                .then(new NoticeGiven(
                        CASE, NOTICE, WOMAN, FILE_TAKEN, SAFE_MESSENGER, Optional.empty(), ANA, Optional.of(WORDS)));
        notices.given(NOTED, CALLED)
                .when(new GiveNotice(CASE, by(ANA), NOTICE, SAFE_IN_PERSON, Optional.empty(), Optional.empty()))
                .thenRefused(TEXT_NEEDED);
    }

    @Test
    void a_party_whose_contact_is_in_other_hands_is_told_face_to_face() {
        ContactCompromiseNoted compromised = new ContactCompromiseNoted(CASE);
        notices.when(new NoteContactCompromise(CASE)).then(compromised);
        notices.given(compromised).when(new NoteContactCompromise(CASE)).thenNothing();
        for (ChannelClass by : List.of(PHONE, SAFE_MESSENGER)) {
            notices.given(compromised, NOTED, CALLED)
                    .when(new GiveNotice(CASE, by(ANA), NOTICE, by, SPANISH, Optional.empty()))
                    .thenRefused(CONTACT_COMPROMISED);
        }
        notices.given(compromised, NOTED, CALLED)
                .when(new GiveNotice(CASE, by(ANA), NOTICE, REPRESENTATIVE, SPANISH, Optional.empty()))
                .then(new NoticeGiven(CASE, NOTICE, WOMAN, FILE_TAKEN, REPRESENTATIVE, SPANISH, ANA, Optional.empty()));
    }

    @Test
    void a_person_says_nothing_of_a_notice_before_it_was_given_or_withheld() {
        notices.given(NOTED, CALLED).when(CONFIRM).thenRefused(NOT_TOLD_YET);
        notices.given(NOTED, CALLED).when(CONTEST).thenRefused(NOT_TOLD_YET);
    }

    @Test
    void a_notice_that_was_never_called_is_unknown() {
        for (NoticeCommand command : List.of(
                GIVE,
                withhold(DECLINED, List.of()),
                new WithholdForDanger(CASE, by(ANA), NOTICE, WORDS),
                CONFIRM,
                CONTEST)) {
            notices.given(NOTED).when(command).thenRefused(NO_SUCH_NOTICE);
        }
    }

    private static Notice after(NoticeEvent... history) {
        return new NoticeDecider().replay(List.of(history)).find(NOTICE).orElseThrow();
    }

    private static CallNotices call(UUID of) {
        return new CallNotices(CASE, FILE_TAKEN, of, List.of());
    }

    private static WithholdNotice withhold(WithholdingGround ground, List<Attempt> attempts) {
        return new WithholdNotice(CASE, by(ANA), NOTICE, ground, Optional.of(attempts), WORDS);
    }

    private static NoticeWithheld withheld(WithholdingGround ground, Optional<Personal<List<Attempt>>> attempts) {
        return new NoticeWithheld(CASE, NOTICE, WOMAN, ground, attempts, ANA, WORDS);
    }

    private static At by(String person) {
        return new At(Instant.EPOCH, person);
    }
}
