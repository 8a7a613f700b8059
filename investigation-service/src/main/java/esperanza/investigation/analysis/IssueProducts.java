package esperanza.investigation.analysis;

import static esperanza.investigation.analysis.AnalysisStreams.PRODUCT;
import static esperanza.investigation.analysis.domain.ProductRule.NO_SUCH_PARTY;

import esperanza.access.NotHere;
import esperanza.investigation.analysis.domain.Analysis;
import esperanza.investigation.analysis.domain.Confidence;
import esperanza.investigation.analysis.domain.Findings;
import esperanza.investigation.analysis.domain.Findings.OfContext;
import esperanza.investigation.analysis.domain.Findings.OfImpact;
import esperanza.investigation.analysis.domain.Findings.Setting;
import esperanza.investigation.analysis.domain.IssueProduct;
import esperanza.investigation.analysis.domain.ProductEvent;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.hypothesis.FindHypotheses;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Issues the versions of the analyses of a case. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class IssueProducts {

    /** The part of a version that all kinds have. See {@link IssueProduct}. */
    public record Version(int number, Confidence confidence, Analysis analysis, Optional<EventId> updates) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final FindHypotheses hypotheses;

    IssueProducts(OnFile onFile, CaseWork work, FindHypotheses hypotheses) {
        this.onFile = onFile;
        this.work = work;
        this.hypotheses = hypotheses;
    }

    /** The context is analysed from the link with the defence work on. */
    public Uni<Outcome<ProductEvent>> context(Asked<?> asked, UUID caseId, Version version, Setting setting) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> hypotheses.firstWasAdopted(caseId))
                .chain(adopted -> handle(asked, caseId, version, new OfContext(adopted, setting)));
    }

    public Uni<Outcome<ProductEvent>> impact(Asked<?> asked, UUID caseId, Version version, OfImpact impact) {
        return onFile.anybodys(asked, caseId)
                .invoke(file -> requireOfTheCase(file, impact.party()))
                .chain(() -> handle(asked, caseId, version, impact));
    }

    /** A product that needs no more than the case. */
    public Uni<Outcome<ProductEvent>> issue(Asked<?> asked, UUID caseId, Version version, Findings findings) {
        return onFile.anybodys(asked, caseId).chain(() -> handle(asked, caseId, version, findings));
    }

    private Uni<Outcome<ProductEvent>> handle(Asked<?> asked, UUID caseId, Version version, Findings findings) {
        CaseId of = new CaseId(caseId);
        return work.handle(
                asked,
                PRODUCT,
                findings.product(of).value(),
                new IssueProduct(
                        of, version.number(), version.confidence(), version.analysis(), version.updates(), findings));
    }

    private static void requireOfTheCase(Registered file, PartyRef party) {
        if (file.affected().stream().noneMatch(affected -> affected.party().equals(party))) {
            throw new RuleViolation(NO_SUCH_PARTY);
        }
    }
}
