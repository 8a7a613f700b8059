package esperanza.investigation.analysis.rest;

import esperanza.investigation.analysis.FindAnalysis.Found;
import esperanza.investigation.analysis.domain.Confidence;
import esperanza.investigation.analysis.domain.ContentLevel;
import esperanza.investigation.analysis.domain.Examination;
import esperanza.investigation.analysis.domain.ExaminationEvent.JoinderDecided;
import esperanza.investigation.analysis.domain.ImpactLevel;
import esperanza.investigation.analysis.domain.Joinder;
import esperanza.investigation.analysis.domain.Lessons;
import esperanza.investigation.analysis.domain.Matter;
import esperanza.investigation.analysis.domain.ProductEvent;
import esperanza.investigation.analysis.domain.ProductEvent.*;
import esperanza.investigation.analysis.domain.ProductId;
import esperanza.investigation.analysis.domain.ProductKind;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The analyses of a case and what was examined in it, without words and findings. */
public record AnalysisView(List<ProductView> products, ExaminationView examination) {

    /**
     * The last version of a product.
     *
     * @param sources how many
     * @param updates the event that the version takes in
     * @param contentLevel of a threat analysis; a low one closes nothing
     * @param unknowns of a threat analysis: how many factors are unknown
     * @param party of an impact assessment
     * @param levels of an impact assessment: those that are harmed
     */
    public record ProductView(
            ProductId productId,
            ProductKind kind,
            int version,
            Confidence confidence,
            int sources,
            Optional<EventId> updates,
            Optional<ContentLevel> contentLevel,
            Optional<Integer> unknowns,
            Optional<PartyRef> party,
            Optional<List<ImpactLevel>> levels) {}

    /**
     * What was examined.
     *
     * @param matters how often each matter was examined; others were not
     * @param searches the searches for linked cases, in the order of recording
     * @param joinder the last decision
     * @param lessons for what they were passed on
     */
    public record ExaminationView(
            Map<Matter, Integer> matters, List<UUID> searches, Optional<JoinderView> joinder, Set<Lessons> lessons) {}

    public record JoinderView(UUID searchId, Joinder decision) {}

    static AnalysisView of(Found found) {
        return new AnalysisView(
                found.products().stream().map(AnalysisView::product).toList(), examination(found.examination()));
    }

    private static ExaminationView examination(Examination examination) {
        return new ExaminationView(
                examination.matters(),
                examination.searches(),
                examination.joinder().map(AnalysisView::joinder),
                examination.lessons());
    }

    private static JoinderView joinder(JoinderDecided decided) {
        return new JoinderView(decided.searchId(), decided.decision());
    }

    private static ProductView product(ProductEvent latest) {
        Optional<ThreatAnalysisIssued> threat = as(ThreatAnalysisIssued.class, latest);
        Optional<ImpactAssessed> impact = as(ImpactAssessed.class, latest);
        return new ProductView(
                latest.productId(),
                kind(latest),
                latest.version(),
                latest.confidence(),
                latest.sources(),
                latest.updates(),
                threat.map(ThreatAnalysisIssued::contentLevel),
                threat.map(ThreatAnalysisIssued::unknowns),
                impact.map(ImpactAssessed::party),
                impact.map(ImpactAssessed::levels));
    }

    private static <T> Optional<T> as(Class<T> type, ProductEvent event) {
        return Optional.of(event).filter(type::isInstance).map(type::cast);
    }

    private static ProductKind kind(ProductEvent event) {
        return switch (event) {
            case ContextAnalysisIssued _ -> ProductKind.CONTEXT;
            case ActivityProfileIssued _ -> ProductKind.ACTIVITY_PROFILE;
            case ThreatAnalysisIssued _ -> ProductKind.THREAT;
            case GenderAnalysisIssued _ -> ProductKind.GENDER;
            case ImpactAssessed _ -> ProductKind.IMPACT;
        };
    }
}
