package esperanza.investigation.participation.domain;

import static esperanza.investigation.participation.domain.ParticipationRule.ALREADY_ANSWERED;
import static esperanza.investigation.participation.domain.ParticipationRule.ANSWER_LEFT_OUT;
import static esperanza.investigation.participation.domain.ParticipationRule.ATTEMPTS_NEEDED;
import static esperanza.investigation.participation.domain.ParticipationRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.investigation.participation.domain.ParticipationRule.CONTACT_COMPROMISED;
import static esperanza.investigation.participation.domain.ParticipationRule.NOT_REPRESENTED;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_CONTACT;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_EXERCISE;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_REPRESENTATIVE;
import static esperanza.investigation.participation.domain.ParticipationRule.OWN_DOOR_IS_OF_THE_PARTY;
import static esperanza.investigation.participation.domain.ParticipationRule.WORDS_NEEDED;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.investigation.participation.domain.Participation.Access;
import esperanza.investigation.participation.domain.Participation.Exercised;
import esperanza.investigation.participation.domain.Participation.Heard;
import esperanza.investigation.participation.domain.Participation.Representative;
import esperanza.investigation.participation.domain.ParticipationCommand.*;
import esperanza.investigation.participation.domain.ParticipationEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rules of how one party takes part in its case. */
public final class ParticipationDecider implements Decider<ParticipationCommand, Participation, ParticipationEvent> {

    private static final Set<Offer> SHEET = EnumSet.allOf(Offer.class);

    @Override
    public Participation initial() {
        return Participation.NONE;
    }

    @Override
    public List<ParticipationEvent> decide(Participation party, ParticipationCommand command) {
        CaseId of = command.caseId();
        UUID id = command.of().participationId();
        PartyRef who = command.party();
        return switch (command) {
            case RecordContact record -> List.of(recorded(record));
            case ConfirmContact confirm -> confirmed(known(party, confirm.contactId()), confirm);
            case ContestContact contest ->
                known(party, contest.contactId()).allSaid(contest.contactId(), contest.what(), CONTESTED)
                        ? List.of()
                        : List.of(new ContactContested(
                                of, id, who, contest.contactId(), contest.what(), contest.words()));
            case RecogniseRepresentative recognise ->
                List.of(new RepresentativeRecognised(
                        of, id, who, recognise.representativeId(), recognise.capacity(), recognise.who()));
            case EndRepresentative end ->
                representative(party, end.representativeId()).ended()
                        ? List.of()
                        : List.of(new RepresentativeEnded(of, id, who, end.representativeId(), end.reasons()));
            case ArrangeFileAccess arrange -> arranged(party, arrange);
            case HearParty hear -> List.of(heard(hear));
            case ReserveIdentity reserve ->
                party.identityReserved() ? List.of() : List.of(new IdentityReserved(of, id, who, reserve.reasons()));
            case ExerciseRight exercise ->
                List.of(new RightExercised(of, id, who, exercise.exerciseId(), exercise.right(), exercise.words()));
            case AnswerRight answer -> List.of(answered(party, answer));
        };
    }

    @Override
    public Participation evolve(Participation party, ParticipationEvent event) {
        return switch (event) {
            case ContactRecorded made ->
                party.contacts(party.contacts().recorded(made.contactId(), made.offered(), made.assertedBy()));
            case ContactConfirmed said -> party.contacts(party.contacts().confirmed(said.contactId(), said.what()));
            case ContactContested said -> party.contacts(party.contacts().contested(said.contactId(), said.what()));
            case RepresentativeRecognised recognised ->
                party.represented(recognised.representativeId(), new Representative(false));
            case RepresentativeEnded ended -> party.represented(ended.representativeId(), new Representative(true));
            case FileAccessArranged arranged -> party.reads(new Access(arranged.to(), arranged.limits()));
            case PartyHeard heard -> party.heard(new Heard(heard.before(), heard.of(), heard.how()));
            case IdentityReserved _ -> party.reserved();
            case RightExercised exercised ->
                party.exercised(exercised.exerciseId(), new Exercised(exercised.right(), Optional.empty()));
            case RightAnswered answered -> {
                Exercised before = exercised(party, answered.exerciseId());
                yield party.exercised(
                        answered.exerciseId(), new Exercised(before.right(), Optional.of(answered.outcome())));
            }
        };
    }

    private static ParticipationEvent recorded(RecordContact contact) {
        Set<Offer> spoken = contact.offered().stream().map(Offered::what).collect(Collectors.toSet());
        if (!spoken.equals(SHEET) || contact.offered().size() != SHEET.size()) {
            throw new RuleViolation(ANSWER_LEFT_OUT);
        }
        if (contact.channel().isOwnDoor()) {
            throw new RuleViolation(OWN_DOOR_IS_OF_THE_PARTY);
        }
        if (contact.contactCompromised() && !contact.channel().isFaceToFace()) {
            throw new RuleViolation(CONTACT_COMPROMISED);
        }
        return new ContactRecorded(
                contact.caseId(),
                contact.of().participationId(),
                contact.party(),
                contact.contactId(),
                contact.offered(),
                contact.inTheirLanguage(),
                contact.language(),
                Personal.of(contact.caseId().value(), contact.channel()),
                contact.at().by(),
                contact.words());
    }

    private static List<ParticipationEvent> confirmed(Contacts contacts, ConfirmContact confirm) {
        if (confirm.by().isOwnCause(contacts.assertedBy(confirm.contactId()))) {
            throw new RuleViolation(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        }
        return contacts.allSaid(confirm.contactId(), confirm.what(), CONFIRMED)
                ? List.of()
                : List.of(new ContactConfirmed(
                        confirm.caseId(),
                        confirm.of().participationId(),
                        confirm.party(),
                        confirm.contactId(),
                        confirm.what(),
                        confirm.words()));
    }

    private static List<ParticipationEvent> arranged(Participation party, ArrangeFileAccess arrange) {
        if (arrange.to() == FileReader.REPRESENTATIVE && !party.isRepresented()) {
            throw new RuleViolation(NOT_REPRESENTED);
        }
        return party.access().equals(Optional.of(new Access(arrange.to(), arrange.limits())))
                ? List.of()
                : List.of(new FileAccessArranged(
                        arrange.caseId(),
                        arrange.of().participationId(),
                        arrange.party(),
                        arrange.to(),
                        arrange.limits(),
                        arrange.reasons()));
    }

    private static ParticipationEvent heard(HearParty hear) {
        boolean unreachable = hear.how() == HeardHow.UNREACHABLE;
        if (unreachable && !Attempt.suffice(hear.attempts())) {
            throw new RuleViolation(ATTEMPTS_NEEDED);
        }
        if (!unreachable && hear.how() != HeardHow.DECLINED && hear.words().isEmpty()) {
            throw new RuleViolation(WORDS_NEEDED);
        }
        return new PartyHeard(
                hear.caseId(),
                hear.of().participationId(),
                hear.party(),
                hear.before(),
                hear.about(),
                hear.how(),
                hear.words(),
                Attempt.sealed(hear.caseId(), hear.attempts()));
    }

    private static ParticipationEvent answered(Participation party, AnswerRight answer) {
        if (exercised(party, answer.exerciseId()).outcome().isPresent()) {
            throw new RuleViolation(ALREADY_ANSWERED);
        }
        return new RightAnswered(
                answer.caseId(),
                answer.of().participationId(),
                answer.party(),
                answer.exerciseId(),
                answer.outcome(),
                answer.reasons());
    }

    private static Contacts known(Participation party, UUID contactId) {
        if (!party.contacts().has(contactId)) {
            throw new RuleViolation(NO_SUCH_CONTACT);
        }
        return party.contacts();
    }

    private static Representative representative(Participation party, UUID id) {
        return Optional.ofNullable(party.representatives().get(id))
                .orElseThrow(() -> new RuleViolation(NO_SUCH_REPRESENTATIVE));
    }

    private static Exercised exercised(Participation party, UUID id) {
        return Optional.ofNullable(party.rights().get(id)).orElseThrow(() -> new RuleViolation(NO_SUCH_EXERCISE));
    }
}
