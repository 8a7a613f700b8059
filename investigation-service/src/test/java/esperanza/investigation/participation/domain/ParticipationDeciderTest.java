package esperanza.investigation.participation.domain;

import static esperanza.investigation.participation.domain.ChannelClass.PHONE;
import static esperanza.investigation.participation.domain.ChannelClass.REPRESENTATIVE;
import static esperanza.investigation.participation.domain.ChannelClass.SAFE_IN_PERSON;
import static esperanza.investigation.participation.domain.ParticipationEvent.Offer.COUNSEL;
import static esperanza.investigation.participation.domain.ParticipationEvent.Offer.PSYCHOSOCIAL;
import static esperanza.investigation.participation.domain.ParticipationEvent.OfferAnswer.ACCEPTED;
import static esperanza.investigation.participation.domain.ParticipationEvent.OfferAnswer.DECLINED;
import static esperanza.investigation.participation.domain.ParticipationEvent.OfferAnswer.NOT_YET;
import static esperanza.investigation.participation.domain.ParticipationRule.ALREADY_ANSWERED;
import static esperanza.investigation.participation.domain.ParticipationRule.ANSWER_LEFT_OUT;
import static esperanza.investigation.participation.domain.ParticipationRule.ATTEMPTS_NEEDED;
import static esperanza.investigation.participation.domain.ParticipationRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.investigation.participation.domain.ParticipationRule.CONTACT_COMPROMISED;
import static esperanza.investigation.participation.domain.ParticipationRule.NOT_REPRESENTED;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_CONTACT;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_EXERCISE;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_REPRESENTATIVE;
import static esperanza.investigation.participation.domain.ParticipationRule.WORDS_NEEDED;
import static esperanza.protocol.vocabulary.Confirmation.ASSERTED;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.participation.domain.Contacts.Line;
import esperanza.investigation.participation.domain.ParticipationCommand.*;
import esperanza.investigation.participation.domain.ParticipationEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipationDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    private static final PartyOfCase OF = new PartyOfCase(CASE, WOMAN);
    private static final UUID ID = OF.participationId();
    private static final UUID FIRST = new UUID(5, 1);
    private static final UUID SECOND = new UUID(5, 2);
    private static final UUID LAWYER = new UUID(6, 1);
    private static final UUID EXERCISE = new UUID(7, 1);
    private static final UUID MATTER = new UUID(8, 1);
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final String ANA = "ana";
    private static final Writer BOB = new Writer("bob", false);

    private static final ContactConfirmed YES = new ContactConfirmed(CASE, ID, WOMAN, FIRST, List.of(COUNSEL), WORDS);
    private static final ContactContested NO = new ContactContested(CASE, ID, WOMAN, FIRST, List.of(COUNSEL), WORDS);
    private static final ConfirmContact CONFIRM = new ConfirmContact(CASE, WOMAN, FIRST, BOB, List.of(COUNSEL), WORDS);
    private static final ContestContact CONTEST = new ContestContact(CASE, WOMAN, FIRST, List.of(COUNSEL), WORDS);
    private static final Personal<Capacity> COMMUNITY = Personal.of(CASE.value(), Capacity.COMMUNITY_AUTHORITY);
    private static final RepresentativeRecognised RECOGNISED =
            new RepresentativeRecognised(CASE, ID, WOMAN, LAWYER, COMMUNITY, WORDS);
    private static final RepresentativeEnded ENDED = new RepresentativeEnded(CASE, ID, WOMAN, LAWYER, WORDS);
    private static final ArrangeFileAccess ARRANGE =
            new ArrangeFileAccess(CASE, WOMAN, FileReader.REPRESENTATIVE, List.of(AccessLimit.SOURCES), WORDS);
    private static final RightExercised EXERCISED =
            new RightExercised(CASE, ID, WOMAN, EXERCISE, PartyRight.CHALLENGE_INACTION, WORDS);
    private static final AnswerRight ANSWER = new AnswerRight(CASE, WOMAN, EXERCISE, RightOutcome.GRANTED, WORDS);

    private final Scenario<ParticipationCommand, Participation, ParticipationEvent> party =
            Scenario.of(new ParticipationDecider());

    @Test
    void a_contact_is_recorded_with_the_answer_of_the_person_to_each_offer() {
        party.when(record(sheet(ACCEPTED), SAFE_IN_PERSON, false)).then(recorded(FIRST, ACCEPTED));
        List<Offered> all = sheet(ACCEPTED);
        party.when(record(all.subList(1, all.size()), SAFE_IN_PERSON, false)).thenRefused(ANSWER_LEFT_OUT);
        List<Offered> twice =
                Stream.concat(all.stream(), Stream.of(all.getFirst())).toList();
        party.when(record(twice, SAFE_IN_PERSON, false)).thenRefused(ANSWER_LEFT_OUT);
    }

    @Test
    void a_contact_over_a_channel_in_other_hands_proves_nothing() {
        party.when(record(sheet(ACCEPTED), PHONE, true)).thenRefused(CONTACT_COMPROMISED);
        party.when(record(sheet(ACCEPTED), REPRESENTATIVE, true))
                .then(new ContactRecorded(
                        CASE,
                        ID,
                        WOMAN,
                        FIRST,
                        sheet(ACCEPTED),
                        true,
                        WORDS,
                        Personal.of(CASE.value(), REPRESENTATIVE),
                        ANA,
                        WORDS));
    }

    @Test
    void the_person_confirms_or_contests_the_lines_of_a_contact() {
        party.given(recorded(FIRST, ACCEPTED)).when(CONFIRM).then(YES);
        party.given(recorded(FIRST, ACCEPTED), YES).when(CONFIRM).thenNothing();
        party.given(recorded(FIRST, ACCEPTED)).when(CONTEST).then(NO);
        party.given(recorded(FIRST, ACCEPTED), NO).when(CONTEST).thenNothing();
        party.when(CONFIRM).thenRefused(NO_SUCH_CONTACT);
        party.when(CONTEST).thenRefused(NO_SUCH_CONTACT);
    }

    @Test
    void neither_who_made_the_contact_nor_who_answers_for_the_file_records_its_confirmation() {
        for (Writer by : List.of(new Writer(ANA, false), new Writer("lea", true))) {
            party.given(recorded(FIRST, ACCEPTED), NO)
                    .when(new ConfirmContact(CASE, WOMAN, FIRST, by, List.of(COUNSEL), WORDS))
                    .thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        }
    }

    @Test
    void an_offer_is_asserted_until_the_person_speaks_of_it() {
        assertThat(counsel()).isEqualTo(new Line(NOT_YET, ASSERTED));
        assertThat(counsel(recorded(FIRST, ACCEPTED))).isEqualTo(new Line(ACCEPTED, ASSERTED));
        assertThat(counsel(recorded(FIRST, ACCEPTED), YES)).isEqualTo(new Line(ACCEPTED, CONFIRMED));
        assertThat(counsel(recorded(FIRST, ACCEPTED), YES, recorded(SECOND, DECLINED)))
                .isEqualTo(new Line(DECLINED, ASSERTED));
        assertThat(lines(recorded(FIRST, ACCEPTED), YES)).containsEntry(PSYCHOSOCIAL, new Line(NOT_YET, ASSERTED));
    }

    @Test
    void a_contact_that_did_not_speak_of_an_offer_takes_nothing_back() {
        assertThat(counsel(recorded(FIRST, ACCEPTED), YES, recorded(SECOND, NOT_YET)))
                .isEqualTo(new Line(ACCEPTED, CONFIRMED));
    }

    @Test
    void a_contest_ends_only_by_the_word_of_the_person() {
        ContactConfirmed later = new ContactConfirmed(CASE, ID, WOMAN, SECOND, List.of(COUNSEL), WORDS);
        assertThat(counsel(recorded(FIRST, ACCEPTED), NO)).isEqualTo(new Line(ACCEPTED, CONTESTED));
        assertThat(counsel(recorded(FIRST, ACCEPTED), NO, recorded(SECOND, DECLINED)))
                .as("the State's next sheet does not lift it")
                .isEqualTo(new Line(DECLINED, CONTESTED));
        assertThat(counsel(recorded(FIRST, ACCEPTED), NO, recorded(SECOND, DECLINED), later))
                .as("done again and confirmed")
                .isEqualTo(new Line(DECLINED, CONFIRMED));
        assertThat(counsel(recorded(FIRST, ACCEPTED), NO, recorded(SECOND, NOT_YET), later))
                .as("a line without an answer confirms nothing")
                .isEqualTo(new Line(ACCEPTED, CONTESTED));
        assertThat(counsel(recorded(FIRST, ACCEPTED), NO, YES))
                .as("withdrawn")
                .isEqualTo(new Line(ACCEPTED, CONFIRMED));
    }

    @Test
    void a_representative_is_recognised_and_ended() {
        party.when(new RecogniseRepresentative(CASE, WOMAN, LAWYER, COMMUNITY, WORDS))
                .then(RECOGNISED);
        EndRepresentative end = new EndRepresentative(CASE, WOMAN, LAWYER, WORDS);
        party.given(RECOGNISED).when(end).then(ENDED);
        party.given(RECOGNISED, ENDED).when(end).thenNothing();
        party.when(end).thenRefused(NO_SUCH_REPRESENTATIVE);
    }

    @Test
    void the_file_is_read_through_a_representative_only_while_there_is_one() {
        FileAccessArranged arranged =
                new FileAccessArranged(CASE, ID, WOMAN, FileReader.REPRESENTATIVE, List.of(AccessLimit.SOURCES), WORDS);
        party.given(RECOGNISED).when(ARRANGE).then(arranged);
        party.given(RECOGNISED, arranged).when(ARRANGE).thenNothing();
        party.when(ARRANGE).thenRefused(NOT_REPRESENTED);
        party.given(RECOGNISED, ENDED).when(ARRANGE).thenRefused(NOT_REPRESENTED);
        party.when(new ArrangeFileAccess(CASE, WOMAN, FileReader.PARTY, List.of(), WORDS))
                .then(new FileAccessArranged(CASE, ID, WOMAN, FileReader.PARTY, List.of(), WORDS));
    }

    @ParameterizedTest
    @EnumSource(
            value = HeardHow.class,
            names = {"PERSON", "WRITING", "COUNSEL"})
    void who_was_heard_has_words(HeardHow how) {
        party.when(hear(how, Optional.of(WORDS), List.of()))
                .then(new PartyHeard(
                        CASE, ID, WOMAN, HeardBefore.DISCARD, MATTER, how, Optional.of(WORDS), Optional.empty()));
        party.when(hear(how, Optional.empty(), List.of())).thenRefused(WORDS_NEEDED);
    }

    @Test
    void a_party_that_declines_or_is_not_reached_counts_as_heard_about_that_matter_alone() {
        List<Attempt> attempts = List.of(
                new Attempt(Instant.parse("2026-03-01T09:00:00Z"), PHONE),
                new Attempt(Instant.parse("2026-03-02T09:00:00Z"), SAFE_IN_PERSON));
        party.when(hear(HeardHow.UNREACHABLE, Optional.empty(), attempts.subList(0, 1)))
                .thenRefused(ATTEMPTS_NEEDED);
        List<Attempt> onceWrittenTwice = List.of(attempts.getFirst(), attempts.getFirst());
        party.when(hear(HeardHow.UNREACHABLE, Optional.empty(), onceWrittenTwice))
                .thenRefused(ATTEMPTS_NEEDED);
        PartyHeard unreachable = new PartyHeard(
                CASE,
                ID,
                WOMAN,
                HeardBefore.DISCARD,
                MATTER,
                HeardHow.UNREACHABLE,
                Optional.empty(),
                Optional.of(Personal.of(CASE.value(), attempts)));
        party.when(hear(HeardHow.UNREACHABLE, Optional.empty(), attempts)).then(unreachable);
        party.when(hear(HeardHow.DECLINED, Optional.empty(), List.of()))
                .then(new PartyHeard(
                        CASE,
                        ID,
                        WOMAN,
                        HeardBefore.DISCARD,
                        MATTER,
                        HeardHow.DECLINED,
                        Optional.empty(),
                        Optional.empty()));
        Participation state = after(unreachable);
        assertThat(state.wasHeard(HeardBefore.DISCARD, MATTER)).isTrue();
        assertThat(state.wasHeard(HeardBefore.ARCHIVE, MATTER)).isFalse();
        assertThat(state.wasHeard(HeardBefore.DISCARD, FIRST)).isFalse();
    }

    @Test
    void an_identity_is_reserved_once() {
        IdentityReserved reserved = new IdentityReserved(CASE, ID, WOMAN, WORDS);
        party.when(new ReserveIdentity(CASE, WOMAN, WORDS)).then(reserved);
        party.given(reserved).when(new ReserveIdentity(CASE, WOMAN, WORDS)).thenNothing();
    }

    @Test
    void a_right_that_was_exercised_is_answered_once() {
        RightAnswered answered = new RightAnswered(CASE, ID, WOMAN, EXERCISE, RightOutcome.GRANTED, WORDS);
        party.when(new ExerciseRight(CASE, WOMAN, EXERCISE, PartyRight.CHALLENGE_INACTION, WORDS))
                .then(EXERCISED);
        party.given(EXERCISED).when(ANSWER).then(answered);
        party.given(EXERCISED, answered).when(ANSWER).thenRefused(ALREADY_ANSWERED);
        party.when(ANSWER).thenRefused(NO_SUCH_EXERCISE);
    }

    /** A sheet on which only the line of the counsel was spoken about. */
    private static List<Offered> sheet(OfferAnswer counsel) {
        return Arrays.stream(Offer.values())
                .map(offer -> new Offered(offer, offer == COUNSEL ? counsel : NOT_YET))
                .toList();
    }

    private static RecordContact record(List<Offered> sheet, ChannelClass by, boolean compromised) {
        return new RecordContact(CASE, by(ANA), WOMAN, FIRST, sheet, true, WORDS, by, WORDS, compromised);
    }

    private static ContactRecorded recorded(UUID contact, OfferAnswer counsel) {
        return new ContactRecorded(
                CASE,
                ID,
                WOMAN,
                contact,
                sheet(counsel),
                true,
                WORDS,
                Personal.of(CASE.value(), SAFE_IN_PERSON),
                ANA,
                WORDS);
    }

    private static HearParty hear(HeardHow how, Optional<Personal<String>> words, List<Attempt> attempts) {
        return new HearParty(CASE, WOMAN, HeardBefore.DISCARD, MATTER, how, words, attempts);
    }

    private static Line counsel(ParticipationEvent... history) {
        return Optional.ofNullable(lines(history).get(COUNSEL)).orElseThrow();
    }

    private static Map<Offer, Line> lines(ParticipationEvent... history) {
        return after(history).contacts().lines();
    }

    private static Participation after(ParticipationEvent... history) {
        return new ParticipationDecider().replay(List.of(history));
    }

    private static At by(String person) {
        return new At(Instant.EPOCH, person);
    }
}
