package esperanza.intake;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;
import static esperanza.intake.caseaccess.CaseAccessStreams.CIRCLE;
import static esperanza.intake.contact.ContactStreams.CONTACT;
import static esperanza.intake.disclosure.DisclosureStreams.IDENTITY;
import static esperanza.intake.door.DoorStreams.DOOR;
import static esperanza.intake.likeness.LikenessStreams.LIKENESS;
import static esperanza.intake.relating.RelatingStreams.CASE;
import static esperanza.intake.relating.RelatingStreams.PARTY;
import static esperanza.intake.report.ReportStreams.REPORT;

import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.ViewingEvent;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.triage.domain.ClaimEvent;
import esperanza.intake.triage.domain.NameSearched;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.SealedEvents;
import esperanza.reach.message.domain.MessageEvent;
import esperanza.runtime.Streams;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.opening.ListExported;
import esperanza.runtime.reader.Handlers;
import esperanza.runtime.sealing.BlindIndex;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.wall.AccessEvents;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The wiring of intake: its events and the stream of reports. Intake mirrors no other service. */
class IntakeService {

    @Produces
    @Singleton
    EventCatalogue catalogue() {
        return new EventCatalogue("intake")
                .publishes(REPORT, ATTACHMENT, CASE, PARTY, CIRCLE, CONTACT, DOOR, IDENTITY, LIKENESS)
                .keeps(OpeningEvent.class)
                .keeps(MessageEvent.class)
                .keeps(ClaimEvent.class)
                .keeps(ErasureEvent.class)
                .keeps(ListExported.class)
                .keeps(NameSearched.class)
                .opens(
                        OpeningEvent.PartOpened.class,
                        OpeningEvent.AttachmentOpened.class,
                        OpeningEvent.MetadataOpened.class,
                        ViewingEvent.ViewingRequestRead.class,
                        OpeningEvent.ReportersCompared.class,
                        OpeningEvent.IdentityRequestRead.class,
                        OpeningEvent.IdentityOpened.class,
                        ListExported.class,
                        NameSearched.class);
    }

    @Produces
    @Singleton
    BlindIndex blindIndex(Secrets secrets, @ConfigProperty(name = "esperanza.look-alikes.index-bits") int bits) {
        return new BlindIndex(secrets, bits);
    }

    @Produces
    @Singleton
    EventStore<ReportEvent> reports(Streams streams) {
        return streams.store(ReportEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<ReportCommand, Report, ReportEvent> reportHandler(EventStore<ReportEvent> reports) {
        return new CommandHandler<>(reports, REPORT.decider());
    }

    @Produces
    @Singleton
    SealedEvents<ReportEvent> sealedReports(Streams streams) {
        return streams.sealed(ReportEvent.class);
    }

    @Produces
    @Singleton
    AccessEvents accessEvents() {
        return AccessEvents.publishedBy("intake", "investigation");
    }

    @Produces
    @Singleton
    Handlers handlers(Streams streams) {
        return streams.handlers(REPORT, IDENTITY, CONTACT);
    }
}
