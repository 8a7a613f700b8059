package esperanza.intake.contact;

import static esperanza.intake.contact.ContactStreams.CONTACT;

import esperanza.access.Caller;
import esperanza.intake.contact.domain.Contact;
import esperanza.intake.contact.domain.ContactCommand;
import esperanza.intake.contact.domain.ContactCommand.*;
import esperanza.intake.contact.domain.ContactEvent;
import esperanza.intake.contact.domain.ContactEvent.CodeMistaken;
import esperanza.intake.contact.domain.ContactRule;
import esperanza.intake.contact.domain.Reachable;
import esperanza.intake.contact.domain.Said;
import esperanza.intake.contact.domain.ToldBy;
import esperanza.intake.contact.domain.Way;
import esperanza.intake.contact.domain.Ways;
import esperanza.intake.contact.domain.Whose;
import esperanza.intake.contact.domain.Wish;
import esperanza.intake.contact.view.SaidContact;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** An officer records what the reporter said of how to reach them, for callers who may know of the report. */
@Singleton
public class KeepContact {

    private final CommandIds ids;
    private final FindReport finder;
    private final OpenContacts contacts;
    private final ContactCodes codes;
    private final Profiles profiles;
    private final CommandHandler<ContactCommand, Contact, ContactEvent> handler;

    KeepContact(
            CommandIds ids,
            FindReport finder,
            OpenContacts contacts,
            ContactCodes codes,
            Profiles profiles,
            Streams streams) {
        this.ids = ids;
        this.finder = finder;
        this.contacts = contacts;
        this.codes = codes;
        this.profiles = profiles;
        this.handler = streams.handler(CONTACT);
    }

    public Uni<Outcome<ContactEvent>> give(Asked<?> asked, SaidContact said) {
        return handle(asked, said.reportId(), report -> new GiveContact(whose(report), said(report, said)));
    }

    public Uni<Outcome<ContactEvent>> propose(Asked<?> asked, SaidContact said) {
        return handle(asked, said.reportId(), report -> new ProposeRenewal(said(report, said), ids.at(asked)));
    }

    public Uni<Outcome<ContactEvent>> confirm(Asked<?> asked, UUID reportId) {
        return handle(asked, reportId, _ -> new ConfirmRenewal(ids.at(asked)));
    }

    public Uni<Outcome<ContactEvent>> wish(Asked<?> asked, UUID reportId, Wish wish) {
        return handle(asked, reportId, _ -> new SetWishes(wish));
    }

    public Uni<Outcome<ContactEvent>> told(Asked<?> asked, UUID reportId, ToldBy by) {
        return handle(asked, reportId, _ -> new RecordTold(by));
    }

    /** Fails with {@link ContactRule#CODE_WRONG} after the mistake was recorded. */
    public Uni<Outcome<ContactEvent>> prove(Asked<?> asked, UUID reportId, String code) {
        return found(asked, reportId)
                .chain(report -> proof(report, code, asked.caller()))
                .chain(prove -> handler.handle(ids.request(asked, CONTACT.stream(reportId), prove)))
                .invoke(KeepContact::refuseMistake);
    }

    /** The command that says this code, as this person. */
    public Uni<ProveContact> proof(Report.Received report, String code, Caller by) {
        UUID id = report.content().reportId().value();
        return contacts.of(report)
                .map(opened -> new ProveContact(
                        codes.provenBy(
                                code, ContactCodes.message(id, opened.contact().version()), opened.ways()),
                        opened.takesCode(ids.now()),
                        ids.at(by)));
    }

    /** Fails if the outcome is a wrong code. */
    public static void refuseMistake(Outcome<ContactEvent> outcome) {
        if (outcome.events().stream().anyMatch(recorded -> recorded.event() instanceof CodeMistaken)) {
            throw new RuleViolation(ContactRule.CODE_WRONG);
        }
    }

    private Uni<Outcome<ContactEvent>> handle(
            Asked<?> asked, UUID reportId, Function<Report.Received, ContactCommand> command) {
        return found(asked, reportId)
                .chain(report -> handler.handle(ids.request(asked, CONTACT.stream(reportId), command.apply(report))));
    }

    /** A report that is a test has no contact. */
    private Uni<Report.Received> found(Asked<?> asked, UUID reportId) {
        return finder.ours(asked, reportId).map(FindReport.Found::report).invoke(Report.Received::relatable);
    }

    private Said said(Report.Received report, SaidContact said) {
        ZoneId zone = profiles.at(ids.now()).zone();
        UUID reportId = said.reportId();
        List<Way> ways = said.ways().orElse(List.of()).stream()
                .map(way -> way.way(codes.way(reportId, way.kind(), way.address()), zone))
                .toList();
        if (said.reachable() == Reachable.YES && ways.isEmpty()) {
            throw new RuleViolation(ContactRule.CONTACT_WITHOUT_WAYS);
        }
        Ways sealed = new Ways(ways, Set.copyOf(said.never().orElse(List.of())));
        return new Said(
                said.reachable(),
                said.wish(),
                Personal.of(report.content().reporter().subject(), sealed));
    }

    private static Whose whose(Report.Received report) {
        return new Whose(report.content().reportId(), report.content().caseId());
    }
}
