package esperanza.investigation.analysis;

import static esperanza.investigation.analysis.AnalysisStreams.PRODUCT;
import static esperanza.investigation.analysis.domain.ProductRule.NO_SUCH_PARTY;

import esperanza.access.NotHere;
import esperanza.investigation.analysis.domain.Analysis;
import esperanza.investigation.analysis.domain.Confidence;
import esperanza.investigation.analysis.domain.ContentLevel;
import esperanza.investigation.analysis.domain.Findings;
import esperanza.investigation.analysis.domain.Findings.Assessment;
import esperanza.investigation.analysis.domain.Findings.OfActivity;
import esperanza.investigation.analysis.domain.Findings.OfContext;
import esperanza.investigation.analysis.domain.Findings.OfGender;
import esperanza.investigation.analysis.domain.Findings.OfImpact;
import esperanza.investigation.analysis.domain.Findings.OfThreat;
import esperanza.investigation.analysis.domain.Findings.Profile;
import esperanza.investigation.analysis.domain.Findings.Setting;
import esperanza.investigation.analysis.domain.Impact;
import esperanza.investigation.analysis.domain.ImpactLevel;
import esperanza.investigation.analysis.domain.IssueProduct;
import esperanza.investigation.analysis.domain.ProductEvent;
import esperanza.investigation.analysis.domain.Question;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.hypothesis.FindHypotheses;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.vocabulary.DefenceCause;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues the versions of the analyses of a case. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class ActOnProduct {

    /**
     * The components of every version.
     *
     * @param version the number of this version; 1 for the first
     * @param changed what is new in it; needed from the second version on
     * @param updates the event that the version takes in, like a new threat
     */
    public record Product(
            @Min(1) int version,
            Confidence confidence,
            @NotBlank String text,
            List<String> sources,
            Optional<String> changed,
            Optional<EventId> updates) {

        private Analysis analysis() {
            return new Analysis(text, sources, changed);
        }
    }

    /** @param interests that the defence work harms */
    public record Context(CaseId caseId, @Valid Product product, List<String> interests, List<String> actors) {}

    /**
     * The work, never the private life.
     *
     * @param log the earlier incidents of security
     */
    public record ActivityProfile(
            CaseId caseId,
            @Valid Product product,
            StereotypeCheck stereotypeCheck,
            List<DefenceCause> causes,
            List<String> log) {}

    /**
     * Each factor and each question is answered.
     *
     * @param evidence for the factors that have some
     */
    public record Threat(
            CaseId caseId,
            @Valid Product product,
            ContentLevel contentLevel,
            Map<TriageFactor, Presence> factors,
            Optional<Map<TriageFactor, String>> evidence,
            Map<Question, String> answers) {

        private Assessment assessment() {
            return new Assessment(factors, evidence.orElse(Map.of()), answers);
        }
    }

    /** Each component of discrimination is answered. */
    public record Gender(CaseId caseId, @Valid Product product, Map<DiscriminatoryComponent, Presence> components) {}

    /**
     * The impact of the threat on one party. Each level is answered; an empty list says that it is not harmed.
     *
     * @param party one of the case
     */
    public record PartyImpact(
            CaseId caseId, @Valid Product product, PartyRef party, Map<ImpactLevel, List<Impact>> impacts) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final FindHypotheses hypotheses;

    ActOnProduct(OnFile onFile, CaseWork work, FindHypotheses hypotheses) {
        this.onFile = onFile;
        this.work = work;
        this.hypotheses = hypotheses;
    }

    /** The context is analysed from the link with the defence work on. */
    public Uni<Outcome<ProductEvent>> context(Asked<?> asked, Context said) {
        Setting setting = new Setting(said.interests(), said.actors());
        return file(asked, said.caseId())
                .chain(() -> hypotheses.firstWasAdopted(said.caseId().value()))
                .chain(adopted -> issue(asked, said.caseId(), said.product(), new OfContext(adopted, setting)));
    }

    public Uni<Outcome<ProductEvent>> activity(Asked<?> asked, ActivityProfile said) {
        OfActivity activity = new OfActivity(said.stereotypeCheck(), new Profile(said.causes(), said.log()));
        return file(asked, said.caseId()).chain(() -> issue(asked, said.caseId(), said.product(), activity));
    }

    public Uni<Outcome<ProductEvent>> threat(Asked<?> asked, Threat said) {
        OfThreat threat = new OfThreat(said.contentLevel(), said.assessment());
        return file(asked, said.caseId()).chain(() -> issue(asked, said.caseId(), said.product(), threat));
    }

    public Uni<Outcome<ProductEvent>> gender(Asked<?> asked, Gender said) {
        OfGender gender = new OfGender(said.components());
        return file(asked, said.caseId()).chain(() -> issue(asked, said.caseId(), said.product(), gender));
    }

    public Uni<Outcome<ProductEvent>> impact(Asked<?> asked, PartyImpact said) {
        OfImpact impact = new OfImpact(said.party(), said.impacts());
        return file(asked, said.caseId())
                .invoke(file -> requireOfTheCase(file, said.party()))
                .chain(() -> issue(asked, said.caseId(), said.product(), impact));
    }

    private Uni<Registered> file(Asked<?> asked, CaseId of) {
        return onFile.anybodys(asked, of.value());
    }

    private Uni<Outcome<ProductEvent>> issue(Asked<?> asked, CaseId of, Product said, Findings findings) {
        return work.handle(
                asked,
                PRODUCT,
                findings.product(of).value(),
                new IssueProduct(of, said.version(), said.confidence(), said.analysis(), said.updates(), findings));
    }

    private static void requireOfTheCase(Registered file, PartyRef party) {
        if (file.affected().stream().noneMatch(affected -> affected.party().equals(party))) {
            throw new RuleViolation(NO_SUCH_PARTY);
        }
    }
}
