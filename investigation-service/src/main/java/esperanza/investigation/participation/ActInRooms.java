package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.NOTICES;
import static esperanza.investigation.participation.ParticipationStreams.PARTICIPATION;
import static esperanza.investigation.participation.ParticipationStreams.PROPOSAL;
import static esperanza.investigation.participation.domain.ParticipationRule.CONFIRMATION_IS_OF_THE_PARTY;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_CONTACT;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_NOTICE;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_PROPOSAL;

import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.participation.EnterRooms.Visitor;
import esperanza.investigation.participation.domain.Contacts.Contact;
import esperanza.investigation.participation.domain.Notice;
import esperanza.investigation.participation.domain.NoticeCommand.*;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.investigation.participation.domain.Notices;
import esperanza.investigation.participation.domain.Participation;
import esperanza.investigation.participation.domain.ParticipationCommand;
import esperanza.investigation.participation.domain.ParticipationCommand.*;
import esperanza.investigation.participation.domain.ParticipationEvent.Offer;
import esperanza.investigation.participation.domain.ParticipationEvent.PartyRight;
import esperanza.investigation.participation.domain.Proposal;
import esperanza.investigation.participation.domain.Proposal.Made;
import esperanza.investigation.participation.domain.ProposalCommand.*;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamType;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Acts of a party in its rooms: it opens notices, confirms or contests what it was told, exercises a right,
 * proposes an act. The events are those that an investigator records of what a party says by telephone or face to face;
 * here the party causes them. Counsel confirms nothing in the party's place.
 */
@Singleton
public class ActInRooms {

    /**
     * The content of the rooms, in codes only.
     *
     * @param notices those that lie ready, and those that the party was told of; by their ids
     */
    public record Rooms(Map<UUID, Notice> notices, Participation party, Map<UUID, Made> proposals) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CaseStreams cases;
    private final Streams streams;

    ActInRooms(OnFile onFile, CaseWork work, CaseStreams cases, Streams streams) {
        this.onFile = onFile;
        this.work = work;
        this.cases = cases;
        this.streams = streams;
    }

    public Uni<Rooms> rooms(Visitor visitor) {
        return Uni.combine()
                .all()
                .unis(
                        streams.state(NOTICES, visitor.caseId()),
                        streams.state(PARTICIPATION, visitor.of().participationId()),
                        cases.states(visitor.caseId(), PROPOSAL))
                .asTuple()
                .map(all -> new Rooms(
                        notices(visitor, all.getItem1()), all.getItem2(), proposals(visitor, all.getItem3())));
    }

    public Uni<Void> open(Visitor visitor, UUID noticeId, NoticeLanguage in, Sent sent) {
        return notice(
                visitor,
                sent,
                new OpenNotice(visitor.of().caseId(), noticeId, visitor.of().party(), visitor.scope(), in));
    }

    /** Fails with CONFIRMATION_IS_OF_THE_PARTY for counsel. */
    public Uni<Void> confirm(Visitor visitor, UUID noticeId, String words, Sent sent) {
        requireOwnWord(visitor);
        return told(visitor, noticeId)
                .chain(() -> notice(
                        visitor,
                        sent,
                        new ConfirmNotice(visitor.of().caseId(), noticeId, writer(visitor), sealed(visitor, words))));
    }

    public Uni<Void> contest(Visitor visitor, UUID noticeId, String words, Sent sent) {
        return told(visitor, noticeId)
                .chain(() -> notice(
                        visitor,
                        sent,
                        new ContestNotice(visitor.of().caseId(), noticeId, sealed(visitor, words))));
    }

    /** The offers of a contact were made, and the answers are the party's. Fails as {@link #confirm} does. */
    public Uni<Void> confirmContact(Visitor visitor, UUID contactId, String words, Sent sent) {
        requireOwnWord(visitor);
        return offered(visitor, contactId)
                .chain(offers -> contact(
                        visitor,
                        sent,
                        new ConfirmContact(
                                visitor.of().caseId(),
                                visitor.of().party(),
                                contactId,
                                writer(visitor),
                                offers,
                                sealed(visitor, words))));
    }

    public Uni<Void> contestContact(Visitor visitor, UUID contactId, String words, Sent sent) {
        return offered(visitor, contactId)
                .chain(offers -> contact(
                        visitor,
                        sent,
                        new ContestContact(
                                visitor.of().caseId(),
                                visitor.of().party(),
                                contactId,
                                offers,
                                sealed(visitor, words))));
    }

    public Uni<Void> exercise(Visitor visitor, PartyRight right, String words, Sent sent) {
        Asked<?> asked = visitor.asks(sent);
        return handle(
                asked,
                PARTICIPATION,
                visitor.of().participationId(),
                new ExerciseRight(
                        visitor.of().caseId(),
                        visitor.of().party(),
                        onFile.newId(asked, "exercise-of-right"),
                        right,
                        sealed(visitor, words)));
    }

    public Uni<Void> propose(Visitor visitor, String words, Sent sent) {
        Asked<?> asked = visitor.asks(sent);
        UUID id = onFile.newId(asked, PROPOSAL.category());
        return handle(
                asked,
                PROPOSAL,
                id,
                new ProposeAct(visitor.of().caseId(), id, visitor.of().party(), sealed(visitor, words)));
    }

    /** The answer settles the proposal. Fails with CONFIRMATION_IS_OF_THE_PARTY for counsel. */
    public Uni<Void> settle(Visitor visitor, UUID proposalId, String words, Sent sent) {
        requireOwnWord(visitor);
        return proposal(visitor, proposalId)
                .chain(() -> handle(
                        visitor.asks(sent),
                        PROPOSAL,
                        proposalId,
                        new ConfirmProposal(
                                visitor.of().caseId(), proposalId, writer(visitor), sealed(visitor, words))));
    }

    public Uni<Void> disagree(Visitor visitor, UUID proposalId, String words, Sent sent) {
        return proposal(visitor, proposalId)
                .chain(() -> handle(
                        visitor.asks(sent),
                        PROPOSAL,
                        proposalId,
                        new ContestProposal(visitor.of().caseId(), proposalId, sealed(visitor, words))));
    }

    private Uni<Void> notice(Visitor visitor, Sent sent, OnNotice command) {
        return handle(visitor.asks(sent), NOTICES, visitor.caseId(), command);
    }

    private Uni<Void> contact(Visitor visitor, Sent sent, ParticipationCommand command) {
        return handle(visitor.asks(sent), PARTICIPATION, visitor.of().participationId(), command);
    }

    /** The lines of a contact to which the party is said to have answered. */
    private Uni<List<Offer>> offered(Visitor visitor, UUID contactId) {
        return streams.state(PARTICIPATION, visitor.of().participationId())
                .map(party -> Optional.ofNullable(party.contacts().byId().get(contactId))
                        .map(Contact::answered)
                        .filter(offers -> !offers.isEmpty())
                        .orElseThrow(() -> new RuleViolation(NO_SUCH_CONTACT)));
    }

    private <C extends CaseCommand, E> Uni<Void> handle(
            Asked<?> asked, StreamType<C, ?, E> type, UUID id, C command) {
        return work.handle(asked, type, id, command).replaceWithVoid();
    }

    /** Fails with NO_SUCH_NOTICE for a notice that this party was not told of. */
    private Uni<Void> told(Visitor visitor, UUID noticeId) {
        return streams.state(NOTICES, visitor.caseId())
                .map(all -> notices(visitor, all).containsKey(noticeId))
                .invoke(there -> require(there, NO_SUCH_NOTICE))
                .replaceWithVoid();
    }

    /** Fails with NO_SUCH_PROPOSAL for a proposal of another party or of another case. */
    private Uni<Void> proposal(Visitor visitor, UUID proposalId) {
        return streams.state(PROPOSAL, proposalId)
                .invoke(found -> require(isOf(visitor, found), NO_SUCH_PROPOSAL))
                .replaceWithVoid();
    }

    private static Map<UUID, Notice> notices(Visitor visitor, Notices all) {
        Map<UUID, Notice> hers = new LinkedHashMap<>(all.byId());
        hers.values()
                .removeIf(notice -> !notice.party().equals(visitor.of().party())
                        || !(notice.isLaid() || notice.given()));
        return hers;
    }

    private static Map<UUID, Made> proposals(Visitor visitor, Map<UUID, Proposal> all) {
        Map<UUID, Made> hers = new LinkedHashMap<>();
        all.forEach((id, proposal) -> {
            if (proposal instanceof Made made && isOf(visitor, made)) {
                hers.put(id, made);
            }
        });
        return hers;
    }

    private static boolean isOf(Visitor visitor, Proposal proposal) {
        return proposal instanceof Made made
                && made.caseId().equals(visitor.of().caseId())
                && made.party().equals(visitor.of().party());
    }

    private static void requireOwnWord(Visitor visitor) {
        require(visitor.scope().isOwnWord(), CONFIRMATION_IS_OF_THE_PARTY);
    }

    private static void require(boolean holds, RuleViolation.Rule otherwise) {
        if (!holds) {
            throw new RuleViolation(otherwise);
        }
    }

    /** The party writes itself: nobody's own work is confirmed by its author. */
    private static Writer writer(Visitor visitor) {
        return new Writer(visitor.caller().pseudonym(), false);
    }

    private static Personal<String> sealed(Visitor visitor, String words) {
        return Personal.of(visitor.caseId(), words);
    }
}
