package esperanza.intake.contact.domain;

import static esperanza.intake.contact.domain.ContactRule.CODE_ENDED;
import static esperanza.intake.contact.domain.ContactRule.CONTACT_CLOSED;
import static esperanza.intake.contact.domain.ContactRule.CONTACT_NOT_CLOSED;
import static esperanza.intake.contact.domain.ContactRule.NOTHING_LEFT_TO_TELL;
import static esperanza.intake.contact.domain.ContactRule.NO_CONTACT;
import static esperanza.intake.contact.domain.ContactRule.NO_RENEWAL;
import static esperanza.intake.contact.domain.ContactRule.RENEWED_BY_ANOTHER;

import esperanza.intake.contact.domain.Contact.Proposal;
import esperanza.intake.contact.domain.Contact.Stage;
import esperanza.intake.contact.domain.ContactCommand.*;
import esperanza.intake.contact.domain.ContactEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.time.Duration;
import java.util.List;

/**
 * The rules of the contact of a reporter. A contact that fell into other hands is given anew only by two persons, one of
 * whom met the reporter.
 */
public final class ContactDecider implements Decider<ContactCommand, Contact, ContactEvent> {

    /** Numbers are given to others. */
    private static final Duration PROOF_HOLDS = Duration.ofDays(180);

    @Override
    public Contact initial() {
        return Contact.NONE;
    }

    @Override
    public List<ContactEvent> decide(Contact contact, ContactCommand command) {
        return switch (command) {
            case GiveContact give -> List.of(given(contact, give));
            case ProveContact prove -> proven(contact, prove);
            case CloseContact close -> closed(contact, close.whose());
            case ProposeRenewal propose -> List.of(proposed(contact, propose));
            case ConfirmRenewal confirm -> List.of(renewed(contact, confirm));
            case SetWishes set -> wished(contact, set.wish());
            case RecordTold told -> List.of(told(contact, told.by()));
            case RecordNotTold not -> List.of(notTold(whose(contact), not));
        };
    }

    private static ContactGiven given(Contact contact, GiveContact give) {
        if (contact.stage() == Stage.CLOSED) {
            throw new RuleViolation(CONTACT_CLOSED);
        }
        Whose whose = give.whose();
        Said said = give.said();
        return new ContactGiven(
                whose.reportId(), whose.caseId(), contact.version() + 1, said.reachable(), said.wish(), said.ways());
    }

    /** A mistake is recorded, because five of them end each code; its use case refuses the command after that. */
    private static List<ContactEvent> proven(Contact contact, ProveContact prove) {
        inForce(contact);
        if (contact.proofs().areOutOfTries() || !prove.inTime()) {
            throw new RuleViolation(CODE_ENDED);
        }
        return List.of(prove.way()
                .<ContactEvent>map(way -> new ContactProven(
                        whose(contact).reportId(),
                        whose(contact).caseId(),
                        contact.version(),
                        way,
                        prove.at().now().plus(PROOF_HOLDS)))
                .orElseGet(() -> new CodeMistaken(
                        whose(contact).reportId(), whose(contact).caseId(), contact.version())));
    }

    /** A second compromise ends a renewal that nobody has confirmed. */
    private static List<ContactEvent> closed(Contact contact, Whose whose) {
        return contact.stage() == Stage.CLOSED && contact.proposal().isEmpty()
                ? List.of()
                : List.of(new ContactClosed(whose.reportId(), whose.caseId()));
    }

    private static RenewalProposed proposed(Contact contact, ProposeRenewal propose) {
        if (contact.stage() != Stage.CLOSED) {
            throw new RuleViolation(CONTACT_NOT_CLOSED);
        }
        Said said = propose.said();
        return new RenewalProposed(
                whose(contact).reportId(),
                whose(contact).caseId(),
                propose.at().by(),
                said.reachable(),
                said.wish(),
                said.ways());
    }

    private static ContactRenewed renewed(Contact contact, ConfirmRenewal confirm) {
        Proposal proposal = contact.proposal().orElseThrow(() -> new RuleViolation(NO_RENEWAL));
        if (proposal.by().equals(confirm.at().by())) {
            throw new RuleViolation(RENEWED_BY_ANOTHER);
        }
        return new ContactRenewed(whose(contact).reportId(), whose(contact).caseId(), contact.version() + 1);
    }

    private static List<ContactEvent> wished(Contact contact, Wish wish) {
        return inForce(contact).wish() == wish
                ? List.of()
                : List.of(
                        new WishesSet(whose(contact).reportId(), whose(contact).caseId(), wish));
    }

    private static PersonTold told(Contact contact, ToldBy by) {
        if (!contact.untold()) {
            throw new RuleViolation(NOTHING_LEFT_TO_TELL);
        }
        return new PersonTold(whose(contact).reportId(), whose(contact).caseId(), by);
    }

    private static PersonNotTold notTold(Whose whose, RecordNotTold not) {
        return new PersonNotTold(whose.reportId(), whose.caseId(), not.messageId(), not.rule());
    }

    private static Said inForce(Contact contact) {
        return contact.said().orElseThrow(() -> new RuleViolation(NO_CONTACT));
    }

    private static Whose whose(Contact contact) {
        return contact.whose().orElseThrow(() -> new RuleViolation(NO_CONTACT));
    }

    @Override
    public Contact evolve(Contact contact, ContactEvent event) {
        Whose whose = new Whose(event.reportId(), event.caseId());
        return switch (event) {
            case ContactGiven given ->
                contact.given(whose, given.version(), new Said(given.reachable(), given.wish(), given.ways()));
            case ContactProven proven -> contact.proven(proven.wayId(), proven.until());
            case CodeMistaken _ -> contact.mistaken();
            case ContactClosed _ -> contact.closed(whose);
            case RenewalProposed proposed ->
                contact.proposed(proposed.by(), new Said(proposed.reachable(), proposed.wish(), proposed.ways()));
            case ContactRenewed renewed ->
                contact.proposal()
                        .map(proposal -> contact.given(whose, renewed.version(), proposal.said()))
                        .orElse(contact);
            case WishesSet set -> contact.wishing(set.wish());
            case PersonNotTold _ -> contact.leftToTell(true);
            case PersonTold _ -> contact.leftToTell(false);
        };
    }
}
