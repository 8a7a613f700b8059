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
import static esperanza.protocol.vocabulary.DiscriminatoryComponent.GENDER;
import static esperanza.protocol.vocabulary.DiscriminatoryComponent.NONE_ESTABLISHED;
import static esperanza.protocol.vocabulary.DiscriminatoryComponent.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.analysis.domain.Findings.Assessment;
import esperanza.investigation.analysis.domain.Findings.OfActivity;
import esperanza.investigation.analysis.domain.Findings.OfContext;
import esperanza.investigation.analysis.domain.Findings.OfGender;
import esperanza.investigation.analysis.domain.Findings.OfImpact;
import esperanza.investigation.analysis.domain.Findings.OfThreat;
import esperanza.investigation.analysis.domain.Findings.Profile;
import esperanza.investigation.analysis.domain.Findings.Setting;
import esperanza.investigation.analysis.domain.ProductEvent.*;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.DefenceCause;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProductDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    private static final Optional<EventId> THREAT = Optional.of(new EventId(new UUID(7, 1)));

    private static final Setting SETTING = new Setting(List.of("The dam"), List.of("The guards"));
    private static final Profile PROFILE = new Profile(List.of(DefenceCause.values()[0]), List.of("Tyres slashed"));
    private static final Map<TriageFactor, Presence> FACTORS = with(
            each(TriageFactor.values(), Presence.ABSENT),
            Map.of(TriageFactor.WEAPON, Presence.UNKNOWN, TriageFactor.SPYWARE, Presence.UNKNOWN));
    private static final Map<Question, String> ANSWERS = each(Question.values(), "…");
    private static final Map<DiscriminatoryComponent, Presence> COMPONENTS =
            without(without(each(DiscriminatoryComponent.values(), Presence.ABSENT), NONE_ESTABLISHED), UNKNOWN);
    private static final Map<ImpactLevel, List<Impact>> IMPACTS = with(
            each(ImpactLevel.values(), List.of()),
            Map.of(
                    ImpactLevel.FAMILY, List.of(Impact.CHILDREN_AFFECTED, Impact.SEPARATION),
                    ImpactLevel.SOCIETY, List.of(Impact.CHILLING_EFFECT)));

    private static final OfContext CONTEXT = new OfContext(true, SETTING);
    private static final OfThreat THREATENING = threat(FACTORS, ANSWERS);

    private final Scenario<IssueProduct, Product, ProductEvent> product = Scenario.of(new ProductDecider());

    @Test
    void a_context_analysis_is_issued_after_the_link_with_the_work_was_adopted() {
        product.when(issue(1, CONTEXT))
                .then(new ContextAnalysisIssued(
                        CASE,
                        ProductId.of(CASE, ProductKind.CONTEXT),
                        1,
                        Confidence.MODERATE,
                        2,
                        THREAT,
                        sealed(analysis(1)),
                        sealed(SETTING)));
        product.when(issue(1, new OfContext(false, SETTING))).thenRefused(FIRST_HYPOTHESIS_MISSING);
    }

    @Test
    void the_versions_follow_each_other_and_each_later_one_says_what_changed() {
        ContextAnalysisIssued first = context(1);
        product.given(first).when(issue(2, CONTEXT)).then(context(2));
        product.given(first).when(issue(1, CONTEXT)).thenRefused(VERSION_NOT_NEXT);
        product.given(first).when(issue(3, CONTEXT)).thenRefused(VERSION_NOT_NEXT);
        product.when(issue(2, CONTEXT)).thenRefused(VERSION_NOT_NEXT);
        product.given(first)
                .when(issue(2, new Analysis("…", List.of("a report"), Optional.empty()), CONTEXT))
                .thenRefused(CHANGE_NEEDED);
    }

    @Test
    void each_version_names_its_sources() {
        product.when(issue(1, new Analysis("…", List.of(), Optional.empty()), CONTEXT))
                .thenRefused(SOURCES_NEEDED);
        product.when(issue(1, new Analysis("…", List.of("a report", " "), Optional.empty()), CONTEXT))
                .thenRefused(SOURCES_NEEDED);
    }

    @Test
    void a_profile_describes_the_work_and_never_the_private_life() {
        product.when(issue(1, new OfActivity(StereotypeCheck.WORK, PROFILE)))
                .then(new ActivityProfileIssued(
                        CASE,
                        ProductId.of(CASE, ProductKind.ACTIVITY_PROFILE),
                        1,
                        Confidence.MODERATE,
                        2,
                        THREAT,
                        sealed(analysis(1)),
                        sealed(PROFILE)));
        product.when(issue(1, new OfActivity(StereotypeCheck.PRIVATE_LIFE, PROFILE)))
                .thenRefused(PRIVATE_LIFE);
    }

    @Test
    void a_threat_analysis_answers_each_factor_and_each_question_and_counts_what_is_unknown() {
        product.when(issue(1, THREATENING))
                .then(new ThreatAnalysisIssued(
                        CASE,
                        ProductId.of(CASE, ProductKind.THREAT),
                        1,
                        Confidence.MODERATE,
                        2,
                        THREAT,
                        ContentLevel.LOW,
                        2,
                        sealed(analysis(1)),
                        sealed(THREATENING.assessment())));
        for (TriageFactor factor : TriageFactor.values()) {
            product.when(issue(1, threat(without(FACTORS, factor), ANSWERS))).thenRefused(FACTOR_LEFT_OUT);
        }
        for (Question question : Question.values()) {
            product.when(issue(1, threat(FACTORS, without(ANSWERS, question)))).thenRefused(QUESTION_LEFT_OUT);
            product.when(issue(1, threat(FACTORS, with(ANSWERS, Map.of(question, " ")))))
                    .thenRefused(QUESTION_LEFT_OUT);
        }
    }

    @Test
    void a_gender_analysis_answers_each_component_so_that_none_is_a_finding() {
        product.when(issue(1, new OfGender(COMPONENTS)))
                .then(new GenderAnalysisIssued(
                        CASE,
                        ProductId.of(CASE, ProductKind.GENDER),
                        1,
                        Confidence.MODERATE,
                        2,
                        THREAT,
                        sealed(analysis(1)),
                        sealed(COMPONENTS)));
        product.when(issue(1, new OfGender(without(COMPONENTS, GENDER)))).thenRefused(COMPONENT_LEFT_OUT);
        product.when(issue(1, new OfGender(Map.of(NONE_ESTABLISHED, Presence.PRESENT))))
                .thenRefused(COMPONENT_LEFT_OUT);
        product.when(issue(1, new OfGender(with(COMPONENTS, Map.of(UNKNOWN, Presence.UNKNOWN)))))
                .thenRefused(COMPONENT_LEFT_OUT);
    }

    @Test
    void an_impact_is_assessed_of_each_level_of_a_party() {
        product.when(issue(1, new OfImpact(WOMAN, IMPACTS)))
                .then(new ImpactAssessed(
                        CASE,
                        ProductId.impactOn(CASE, WOMAN),
                        WOMAN,
                        1,
                        Confidence.MODERATE,
                        2,
                        THREAT,
                        List.of(ImpactLevel.FAMILY, ImpactLevel.SOCIETY),
                        sealed(analysis(1)),
                        sealed(IMPACTS)));
        for (ImpactLevel level : ImpactLevel.values()) {
            product.when(issue(1, new OfImpact(WOMAN, without(IMPACTS, level)))).thenRefused(LEVEL_LEFT_OUT);
        }
        product.when(issue(1, new OfImpact(WOMAN, with(IMPACTS, Map.of(ImpactLevel.FAMILY, List.of(Impact.EXILE))))))
                .thenRefused(LEVEL_LEFT_OUT);
    }

    @Test
    void each_kind_and_each_party_has_a_product_of_its_own() {
        assertThat(Arrays.stream(ProductKind.values())
                        .map(kind -> ProductId.of(CASE, kind))
                        .collect(Collectors.toSet()))
                .hasSize(ProductKind.values().length)
                .doesNotContain(ProductId.impactOn(CASE, WOMAN));
        assertThat(ProductId.impactOn(CASE, WOMAN))
                .isNotEqualTo(ProductId.impactOn(CASE, new PartyRef(new UUID(0, 2))));
        assertThat(Arrays.stream(Impact.values()).map(Impact::level).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(ImpactLevel.class));
    }

    /** Whatever is issued in whatever order: the versions that were accepted have no gap. */
    @Test
    void every_accepted_history_is_folded_without_a_gap() {
        ProductDecider decider = new ProductDecider();
        List<Findings> findings = List.of(CONTEXT, new OfContext(false, SETTING), THREATENING);
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<ProductEvent> history = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                Product state = decider.replay(history);
                try {
                    int version = 1 + random.nextInt(history.size() + 2);
                    history.addAll(
                            decider.decide(state, issue(version, findings.get(random.nextInt(findings.size())))));
                } catch (RuleViolation refused) {
                    assertThat(refused.rule().title()).isNotBlank();
                }
            }
            for (int nth = 0; nth < history.size(); nth++) {
                assertThat(history.get(nth).version()).as("seed %s", seed).isEqualTo(nth + 1);
            }
        }
    }

    private static IssueProduct issue(int version, Findings findings) {
        return issue(version, analysis(version), findings);
    }

    private static IssueProduct issue(int version, Analysis analysis, Findings findings) {
        return new IssueProduct(CASE, version, Confidence.MODERATE, analysis, THREAT, findings);
    }

    private static Analysis analysis(int version) {
        return new Analysis(
                "…", List.of("a report", "a map"), version == 1 ? Optional.empty() : Optional.of("a new threat"));
    }

    private static ContextAnalysisIssued context(int version) {
        return new ContextAnalysisIssued(
                CASE,
                ProductId.of(CASE, ProductKind.CONTEXT),
                version,
                Confidence.MODERATE,
                2,
                THREAT,
                sealed(analysis(version)),
                sealed(SETTING));
    }

    private static OfThreat threat(Map<TriageFactor, Presence> factors, Map<Question, String> answers) {
        return new OfThreat(ContentLevel.LOW, new Assessment(factors, Map.of(), answers));
    }

    private static <T> Personal<T> sealed(T words) {
        return Personal.of(CASE.value(), words);
    }

    private static <K, V> Map<K, V> each(K[] keys, V value) {
        return Arrays.stream(keys).collect(Collectors.toMap(Function.identity(), _ -> value));
    }

    private static <K, V> Map<K, V> with(Map<K, V> all, Map<K, V> more) {
        Map<K, V> other = new HashMap<>(all);
        other.putAll(more);
        return other;
    }

    private static <K, V> Map<K, V> without(Map<K, V> all, K key) {
        Map<K, V> fewer = new HashMap<>(all);
        fewer.remove(key);
        return fewer;
    }
}
