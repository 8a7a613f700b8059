package esperanza.investigation.participation.domain;

import static esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround.DANGER;
import static esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround.UNREACHABLE;
import static esperanza.investigation.participation.domain.ParticipationRule.ALREADY_TOLD;
import static esperanza.investigation.participation.domain.ParticipationRule.ATTEMPTS_NEEDED;
import static esperanza.investigation.participation.domain.ParticipationRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.investigation.participation.domain.ParticipationRule.CONTACT_COMPROMISED;
import static esperanza.investigation.participation.domain.ParticipationRule.DANGER_IS_FOR_A_SUPERVISOR;
import static esperanza.investigation.participation.domain.ParticipationRule.INSECURE_CHANNEL;
import static esperanza.investigation.participation.domain.ParticipationRule.NOTHING_LAID;
import static esperanza.investigation.participation.domain.ParticipationRule.NOT_TOLD_YET;
import static esperanza.investigation.participation.domain.ParticipationRule.NOT_WITHHELD;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_NOTICE;
import static esperanza.investigation.participation.domain.ParticipationRule.OWN_DOOR_IS_OF_THE_PARTY;
import static esperanza.investigation.participation.domain.ParticipationRule.TEXT_NEEDED;
import static esperanza.investigation.participation.domain.ParticipationRule.WITHHELD_FOR_DANGER;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.investigation.participation.domain.NoticeCommand.*;
import esperanza.investigation.participation.domain.NoticeEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules of the notices of a case. Software calls a notice for each party that the file has at the milestone; a
 * person tells the party, and the party confirms or contests.
 */
public final class NoticeDecider implements Decider<NoticeCommand, Notices, NoticeEvent> {

    @Override
    public Notices initial() {
        return Notices.NONE;
    }

    @Override
    public List<NoticeEvent> decide(Notices notices, NoticeCommand command) {
        return switch (command) {
            case NoteParties note -> noted(notices, note);
            case NoteContactCompromise note ->
                notices.contactCompromised() ? List.of() : List.of(new ContactCompromiseNoted(note.caseId()));
            case CallNotices call -> called(notices, call);
            case GiveNotice give -> given(notices, notice(notices, give), give);
            case LayNotice lay -> laid(notices, notice(notices, lay), lay);
            case OpenNotice open -> opened(notices, notice(notices, open), open);
            case WithholdNotice withhold -> withheld(notice(notices, withhold), withhold);
            case WithholdForDanger danger ->
                withheld(notice(notices, danger), danger, danger.at().by(), DANGER, Optional.empty(), danger.reasons());
            case ReleaseNotice release -> released(notice(notices, release), release);
            case ConfirmNotice confirm -> confirmed(notice(notices, confirm), confirm);
            case ContestNotice contest ->
                said(
                        notice(notices, contest),
                        CONTESTED,
                        party -> new NoticeContested(contest.caseId(), contest.noticeId(), party, contest.words()));
        };
    }

    @Override
    public Notices evolve(Notices notices, NoticeEvent event) {
        return switch (event) {
            case PartiesNoted noted -> notices.joinedBy(noted.added());
            case ContactCompromiseNoted _ -> notices.compromised();
            case NoticeCalled called ->
                notices.with(called.noticeId(), Notice.called(called.milestone(), called.of(), called.party()));
            case NoticeLaid laid -> notices.change(laid.noticeId(), notice -> notice.laid(laid.laidBy()));
            case NoticeGiven given -> notices.change(given.noticeId(), notice -> notice.told(given.assertedBy()));
            case NoticeWithheld withheld ->
                notices.change(
                        withheld.noticeId(), notice -> notice.withheld(withheld.ground(), withheld.assertedBy()));
            case NoticeReleased released -> notices.change(released.noticeId(), Notice::released);
            case NoticeConfirmed confirmed -> notices.change(confirmed.noticeId(), notice -> notice.said(CONFIRMED));
            case NoticeContested contested -> notices.change(contested.noticeId(), notice -> notice.said(CONTESTED));
        };
    }

    private static List<NoticeEvent> noted(Notices notices, NoteParties note) {
        List<PartyRef> more = note.parties().stream()
                .filter(party -> !notices.parties().contains(party))
                .distinct()
                .toList();
        return more.isEmpty() ? List.of() : List.of(new PartiesNoted(note.caseId(), more));
    }

    /** A milestone is called once: a party that comes later is told of what comes after it. */
    private static List<NoticeEvent> called(Notices notices, CallNotices call) {
        return notices.about(call.of()).isEmpty()
                ? Stream.concat(notices.parties().stream(), call.parties().stream())
                        .distinct()
                        .<NoticeEvent>map(party -> new NoticeCalled(
                                call.caseId(), Notice.id(call.of(), party), party, call.milestone(), call.of()))
                        .toList()
                : List.of();
    }

    private static List<NoticeEvent> given(Notices notices, Notice notice, GiveNotice give) {
        if (notices.contactCompromised() && !give.channelClass().isFaceToFace()) {
            throw new RuleViolation(CONTACT_COMPROMISED);
        }
        if (notice.withheld().equals(Optional.of(DANGER))
                && !give.channelClass().isFaceToFace()) {
            throw new RuleViolation(WITHHELD_FOR_DANGER);
        }
        if (give.channelClass().isOwnDoor()) {
            throw new RuleViolation(OWN_DOOR_IS_OF_THE_PARTY);
        }
        if (!give.channelClass().isSecure() && give.words().isPresent()) {
            throw new RuleViolation(INSECURE_CHANNEL);
        }
        if (give.textIn().isEmpty() && give.words().isEmpty()) {
            throw new RuleViolation(TEXT_NEEDED);
        }
        return notice.given() && !notice.isContested()
                ? List.of()
                : List.of(new NoticeGiven(
                        give.caseId(),
                        give.noticeId(),
                        notice.party(),
                        notice.milestone(),
                        give.channelClass(),
                        give.textIn(),
                        give.at().by(),
                        give.words()));
    }

    /**
     * A notice that was given may be laid ready again while the party contests it. A notice that was withheld for
     * danger is given face to face until a supervisor releases it: at the door nobody sees who reads.
     */
    private static List<NoticeEvent> laid(Notices notices, Notice notice, LayNotice lay) {
        if (notices.contactCompromised()) {
            throw new RuleViolation(CONTACT_COMPROMISED);
        }
        if (notice.withheld().equals(Optional.of(DANGER))) {
            throw new RuleViolation(WITHHELD_FOR_DANGER);
        }
        if (notice.given() && !notice.isContested()) {
            throw new RuleViolation(ALREADY_TOLD);
        }
        return notice.isLaid()
                ? List.of()
                : List.of(new NoticeLaid(
                        lay.caseId(),
                        lay.noticeId(),
                        notice.party(),
                        notice.milestone(),
                        lay.at().by()));
    }

    /**
     * The opening tells the party, once: then the notice lies there no more. While the contact is in other hands it
     * opens with no key, because all keys of a party may have gone by the same contact.
     */
    private static List<NoticeEvent> opened(Notices notices, Notice notice, OpenNotice open) {
        if (!notice.isLaid() || !notice.party().equals(open.party())) {
            throw new RuleViolation(NOTHING_LAID);
        }
        if (notices.contactCompromised()) {
            throw new RuleViolation(CONTACT_COMPROMISED);
        }
        ChannelClass way = open.by().isOwnWord() ? ChannelClass.OWN_DOOR : ChannelClass.REPRESENTATIVE_AT_DOOR;
        return List.of(new NoticeGiven(
                open.caseId(),
                open.noticeId(),
                notice.party(),
                notice.milestone(),
                way,
                Optional.of(open.textIn()),
                notice.laidBy(),
                Optional.empty()));
    }

    private static List<NoticeEvent> withheld(Notice notice, WithholdNotice withhold) {
        if (withhold.ground() == DANGER || notice.withheld().equals(Optional.of(DANGER))) {
            throw new RuleViolation(DANGER_IS_FOR_A_SUPERVISOR);
        }
        List<Attempt> attempts = withhold.attempts().orElse(List.of());
        if (withhold.ground() == UNREACHABLE && !Attempt.suffice(attempts)) {
            throw new RuleViolation(ATTEMPTS_NEEDED);
        }
        return withheld(
                notice,
                withhold,
                withhold.at().by(),
                withhold.ground(),
                Attempt.sealed(withhold.caseId(), attempts),
                withhold.reasons());
    }

    private static List<NoticeEvent> withheld(
            Notice notice,
            OnNotice of,
            String by,
            WithholdingGround ground,
            Optional<Personal<List<Attempt>>> attempts,
            Personal<String> reasons) {
        if (notice.given() || notice.isContested()) {
            throw new RuleViolation(ALREADY_TOLD);
        }
        return notice.withheld().equals(Optional.of(ground))
                ? List.of()
                : List.of(
                        new NoticeWithheld(of.caseId(), of.noticeId(), notice.party(), ground, attempts, by, reasons));
    }

    private static List<NoticeEvent> released(Notice notice, ReleaseNotice release) {
        if (!notice.withheld().equals(Optional.of(DANGER))) {
            throw new RuleViolation(NOT_WITHHELD);
        }
        return List.of(new NoticeReleased(
                release.caseId(),
                release.noticeId(),
                notice.party(),
                release.at().by(),
                release.reasons()));
    }

    private static List<NoticeEvent> confirmed(Notice notice, ConfirmNotice confirm) {
        List<NoticeEvent> confirmed = said(
                notice,
                CONFIRMED,
                party -> new NoticeConfirmed(confirm.caseId(), confirm.noticeId(), party, confirm.words()));
        if (confirm.by().isOwnCause(notice.assertedBy())) {
            throw new RuleViolation(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        }
        return confirmed;
    }

    private static List<NoticeEvent> said(Notice notice, Confirmation word, Function<PartyRef, NoticeEvent> event) {
        if (notice.isOpen()) {
            throw new RuleViolation(NOT_TOLD_YET);
        }
        return notice.confirmation() == word ? List.of() : List.of(event.apply(notice.party()));
    }

    private static Notice notice(Notices notices, OnNotice command) {
        return notices.find(command.noticeId()).orElseThrow(() -> new RuleViolation(NO_SUCH_NOTICE));
    }
}
