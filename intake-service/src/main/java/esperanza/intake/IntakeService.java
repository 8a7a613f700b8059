package esperanza.intake;

import esperanza.intake.caseaccess.domain.AccessState;
import esperanza.intake.caseaccess.domain.CaseAccessCommand;
import esperanza.intake.caseaccess.domain.CaseAccessDecider;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.intake.disclosure.domain.IdentityCommand;
import esperanza.intake.disclosure.domain.IdentityDecider;
import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.IdentityRequests;
import esperanza.intake.disclosure.domain.OpeningCommand;
import esperanza.intake.disclosure.domain.OpeningDecider;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.Openings;
import esperanza.intake.erasure.domain.Erasure;
import esperanza.intake.erasure.domain.ErasureCommand;
import esperanza.intake.erasure.domain.ErasureDecider;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.likeness.domain.Likeness;
import esperanza.intake.likeness.domain.LikenessCommand;
import esperanza.intake.likeness.domain.LikenessDecider;
import esperanza.intake.likeness.domain.LikenessEvent;
import esperanza.intake.relating.domain.Case;
import esperanza.intake.relating.domain.CaseCommand;
import esperanza.intake.relating.domain.CaseDecider;
import esperanza.intake.relating.domain.CaseEvent;
import esperanza.intake.relating.domain.Party;
import esperanza.intake.relating.domain.PartyCommand;
import esperanza.intake.relating.domain.PartyDecider;
import esperanza.intake.relating.domain.PartyEvent;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.triage.domain.Claim;
import esperanza.intake.triage.domain.ClaimCommand;
import esperanza.intake.triage.domain.ClaimDecider;
import esperanza.intake.triage.domain.ClaimEvent;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.SealedEvents;
import esperanza.runtime.Streams;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.reader.Handlers;
import esperanza.runtime.sealing.BlindIndex;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.wall.AccessEvents;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The wiring of intake: its published events and its deciders. Intake mirrors no other service. */
class IntakeService {

    @Produces
    @Singleton
    EventCatalogue catalogue() {
        return new EventCatalogue("intake")
                .publishes("report", ReportEvent.class)
                .publishes("case", CaseEvent.class)
                .publishes("party", PartyEvent.class)
                .publishes("circle", CaseAccessEvent.class)
                .publishes("identity", IdentityEvent.class)
                .publishes("likeness", LikenessEvent.class)
                .keeps(OpeningEvent.class)
                .keeps(ClaimEvent.class)
                .keeps(ErasureEvent.class);
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
        return new CommandHandler<>(reports, new ReportDecider());
    }

    @Produces
    @Singleton
    SealedEvents<ReportEvent> sealedReports(Streams streams) {
        return streams.sealed(ReportEvent.class);
    }

    @Produces
    @Singleton
    SealedEvents<OpeningEvent> sealedOpenings(Streams streams) {
        return streams.sealed(OpeningEvent.class);
    }

    @Produces
    @Singleton
    SealedEvents<IdentityEvent> sealedIdentityRequests(Streams streams) {
        return streams.sealed(IdentityEvent.class);
    }

    @Produces
    @Singleton
    EventStore<IdentityEvent> identityRequests(Streams streams) {
        return streams.store(IdentityEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<IdentityCommand, IdentityRequests, IdentityEvent> identityHandler(
            EventStore<IdentityEvent> requests) {
        return new CommandHandler<>(requests, new IdentityDecider());
    }

    @Produces
    @Singleton
    EventStore<OpeningEvent> openings(Streams streams) {
        return streams.store(OpeningEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<OpeningCommand, Openings, OpeningEvent> openingHandler(EventStore<OpeningEvent> openings) {
        return new CommandHandler<>(openings, new OpeningDecider());
    }

    @Produces
    @Singleton
    CommandHandler<CaseAccessCommand, AccessState, CaseAccessEvent> circleHandler(Streams streams) {
        return streams.handler(CaseAccessEvent.class, new CaseAccessDecider());
    }

    @Produces
    @Singleton
    EventStore<ClaimEvent> claims(Streams streams) {
        return streams.store(ClaimEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<ClaimCommand, Claim, ClaimEvent> claimHandler(EventStore<ClaimEvent> claims) {
        return new CommandHandler<>(claims, new ClaimDecider());
    }

    @Produces
    @Singleton
    EventStore<ErasureEvent> erasures(Streams streams) {
        return streams.store(ErasureEvent.class);
    }

    @Produces
    @Singleton
    EventStore<CaseEvent> cases(Streams streams) {
        return streams.store(CaseEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<ErasureCommand, Erasure, ErasureEvent> erasureHandler(EventStore<ErasureEvent> erasures) {
        return new CommandHandler<>(erasures, new ErasureDecider());
    }

    @Produces
    @Singleton
    CommandHandler<CaseCommand, Case, CaseEvent> caseHandler(EventStore<CaseEvent> cases) {
        return new CommandHandler<>(cases, new CaseDecider());
    }

    @Produces
    @Singleton
    EventStore<PartyEvent> parties(Streams streams) {
        return streams.store(PartyEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<PartyCommand, Party, PartyEvent> partyHandler(EventStore<PartyEvent> parties) {
        return new CommandHandler<>(parties, new PartyDecider());
    }

    @Produces
    @Singleton
    CommandHandler<LikenessCommand, Likeness, LikenessEvent> likenessHandler(Streams streams) {
        return streams.handler(LikenessEvent.class, new LikenessDecider());
    }

    @Produces
    @Singleton
    AccessEvents accessEvents() {
        return AccessEvents.publishedBy("intake", "investigation");
    }

    @Produces
    @Singleton
    Handlers handlers(
            CommandHandler<ReportCommand, Report, ReportEvent> reports,
            CommandHandler<IdentityCommand, IdentityRequests, IdentityEvent> requests) {
        return new Handlers().with("report", reports).with("identity", requests);
    }
}
