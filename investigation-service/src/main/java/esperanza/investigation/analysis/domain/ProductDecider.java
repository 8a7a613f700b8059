package esperanza.investigation.analysis.domain;

import static esperanza.investigation.analysis.domain.ProductRule.CHANGE_NEEDED;
import static esperanza.investigation.analysis.domain.ProductRule.COMPONENT_LEFT_OUT;
import static esperanza.investigation.analysis.domain.ProductRule.FACTOR_LEFT_OUT;
import static esperanza.investigation.analysis.domain.ProductRule.FIRST_HYPOTHESIS_MISSING;
import static esperanza.investigation.analysis.domain.ProductRule.LEVEL_LEFT_OUT;
import static esperanza.investigation.analysis.domain.ProductRule.PRIVATE_LIFE;
import static esperanza.investigation.analysis.domain.ProductRule.QUESTION_LEFT_OUT;
import static esperanza.investigation.analysis.domain.ProductRule.SOURCES_NEEDED;
import static esperanza.investigation.analysis.domain.ProductRule.VERSION_NOT_NEXT;
import static esperanza.protocol.vocabulary.DiscriminatoryComponent.NONE_ESTABLISHED;
import static esperanza.protocol.vocabulary.DiscriminatoryComponent.UNKNOWN;

import esperanza.investigation.analysis.domain.Findings.Assessment;
import esperanza.investigation.analysis.domain.Findings.OfActivity;
import esperanza.investigation.analysis.domain.Findings.OfContext;
import esperanza.investigation.analysis.domain.Findings.OfGender;
import esperanza.investigation.analysis.domain.Findings.OfImpact;
import esperanza.investigation.analysis.domain.Findings.OfThreat;
import esperanza.investigation.analysis.domain.Product.Issued;
import esperanza.investigation.analysis.domain.Product.None;
import esperanza.investigation.analysis.domain.ProductEvent.*;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of a product: its versions follow each other, each names its sources, and nothing that the kind asks for is
 * left out. What is unknown is said to be unknown.
 */
public final class ProductDecider implements Decider<IssueProduct, Product, ProductEvent> {

    private static final Set<DiscriminatoryComponent> COMPONENTS =
            EnumSet.complementOf(EnumSet.of(NONE_ESTABLISHED, UNKNOWN));

    @Override
    public Product initial() {
        return new None();
    }

    @Override
    public List<ProductEvent> decide(Product product, IssueProduct issue) {
        int before =
                switch (product) {
                    case None _ -> 0;
                    case Issued(var latest) -> latest.version();
                };
        require(issue.version() == before + 1, VERSION_NOT_NEXT);
        require(isSaid(issue.analysis().sources()), SOURCES_NEEDED);
        require(before == 0 || issue.analysis().changed().isPresent(), CHANGE_NEEDED);
        return List.of(
                switch (issue.findings()) {
                    case OfContext context -> context(issue, context);
                    case OfActivity activity -> activity(issue, activity);
                    case OfThreat threat -> threat(issue, threat);
                    case OfGender gender -> gender(issue, gender);
                    case OfImpact impact -> impact(issue, impact);
                });
    }

    @Override
    public Product evolve(Product product, ProductEvent event) {
        return new Issued(event);
    }

    private static ContextAnalysisIssued context(IssueProduct issue, OfContext context) {
        require(context.firstWasAdopted(), FIRST_HYPOTHESIS_MISSING);
        return new ContextAnalysisIssued(
                issue.caseId(),
                issue.findings().product(issue.caseId()),
                issue.version(),
                issue.confidence(),
                issue.analysis().sources().size(),
                issue.updates(),
                sealed(issue, issue.analysis()),
                sealed(issue, context.setting()));
    }

    private static ActivityProfileIssued activity(IssueProduct issue, OfActivity activity) {
        require(activity.check() == StereotypeCheck.WORK, PRIVATE_LIFE);
        return new ActivityProfileIssued(
                issue.caseId(),
                issue.findings().product(issue.caseId()),
                issue.version(),
                issue.confidence(),
                issue.analysis().sources().size(),
                issue.updates(),
                sealed(issue, issue.analysis()),
                sealed(issue, activity.profile()));
    }

    private static ThreatAnalysisIssued threat(IssueProduct issue, OfThreat threat) {
        Assessment assessment = threat.assessment();
        require(assessment.factors().keySet().equals(EnumSet.allOf(TriageFactor.class)), FACTOR_LEFT_OUT);
        require(assessment.answers().keySet().equals(EnumSet.allOf(Question.class)), QUESTION_LEFT_OUT);
        require(isSaid(assessment.answers().values()), QUESTION_LEFT_OUT);
        long unknowns = assessment.factors().values().stream()
                .filter(Presence.UNKNOWN::equals)
                .count();
        return new ThreatAnalysisIssued(
                issue.caseId(),
                issue.findings().product(issue.caseId()),
                issue.version(),
                issue.confidence(),
                issue.analysis().sources().size(),
                issue.updates(),
                threat.contentLevel(),
                Math.toIntExact(unknowns),
                sealed(issue, issue.analysis()),
                sealed(issue, assessment));
    }

    private static GenderAnalysisIssued gender(IssueProduct issue, OfGender gender) {
        require(gender.components().keySet().equals(COMPONENTS), COMPONENT_LEFT_OUT);
        return new GenderAnalysisIssued(
                issue.caseId(),
                issue.findings().product(issue.caseId()),
                issue.version(),
                issue.confidence(),
                issue.analysis().sources().size(),
                issue.updates(),
                sealed(issue, issue.analysis()),
                sealed(issue, gender.components()));
    }

    private static ImpactAssessed impact(IssueProduct issue, OfImpact impact) {
        boolean each = Arrays.stream(ImpactLevel.values()).allMatch(level -> isAnswered(impact, level));
        require(each, LEVEL_LEFT_OUT);
        List<ImpactLevel> harmed = Arrays.stream(ImpactLevel.values())
                .filter(level -> !impact.impacts().get(level).isEmpty())
                .toList();
        return new ImpactAssessed(
                issue.caseId(),
                issue.findings().product(issue.caseId()),
                impact.party(),
                issue.version(),
                issue.confidence(),
                issue.analysis().sources().size(),
                issue.updates(),
                harmed,
                sealed(issue, issue.analysis()),
                sealed(issue, impact.impacts()));
    }

    private static boolean isAnswered(OfImpact impact, ImpactLevel level) {
        return impact.impacts().containsKey(level)
                && impact.impacts().get(level).stream().allMatch(code -> code.level() == level);
    }

    private static boolean isSaid(Collection<String> words) {
        return !words.isEmpty() && words.stream().noneMatch(String::isBlank);
    }

    private static <T> Personal<T> sealed(IssueProduct issue, T words) {
        return Personal.of(issue.caseId().value(), words);
    }

    private static void require(boolean holds, ProductRule otherwise) {
        if (!holds) {
            throw new RuleViolation(otherwise);
        }
    }
}
