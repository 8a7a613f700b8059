package esperanza.investigation.analysis.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.analysis.IssueProducts;
import esperanza.investigation.analysis.IssueProducts.Version;
import esperanza.investigation.analysis.domain.Analysis;
import esperanza.investigation.analysis.domain.Confidence;
import esperanza.investigation.analysis.domain.ContentLevel;
import esperanza.investigation.analysis.domain.Findings.Assessment;
import esperanza.investigation.analysis.domain.Findings.OfActivity;
import esperanza.investigation.analysis.domain.Findings.OfGender;
import esperanza.investigation.analysis.domain.Findings.OfImpact;
import esperanza.investigation.analysis.domain.Findings.OfThreat;
import esperanza.investigation.analysis.domain.Findings.Profile;
import esperanza.investigation.analysis.domain.Findings.Setting;
import esperanza.investigation.analysis.domain.Impact;
import esperanza.investigation.analysis.domain.ImpactLevel;
import esperanza.investigation.analysis.domain.Question;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.DefenceCause;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The analyses of a case. Each is one product; every issue is its next version, and none is ever changed. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ProductResource {

    /**
     * What every version says.
     *
     * @param version the number of this version; 1 for the first
     * @param changed what is new in it; needed from the second version on
     * @param updates the event that the version takes in, like a new threat
     */
    public record Product(
            @Min(1) int version,
            @NotNull Confidence confidence,
            @NotBlank String text,
            @NotNull List<String> sources,
            Optional<String> changed,
            Optional<EventId> updates) {}

    /** @param interests that the defence work harms */
    public record Context(
            @NotNull @Valid Product product,
            @NotNull List<String> interests,
            @NotNull List<String> actors) {}

    /**
     * The work, never the private life.
     *
     * @param log the earlier incidents of security
     */
    public record ActivityProfile(
            @NotNull @Valid Product product,
            @NotNull StereotypeCheck stereotypeCheck,
            @NotNull List<DefenceCause> causes,
            @NotNull List<String> log) {}

    /**
     * Each factor and each question is answered.
     *
     * @param evidence for the factors that have some
     */
    public record Threat(
            @NotNull @Valid Product product,
            @NotNull ContentLevel contentLevel,
            @NotNull Map<TriageFactor, Presence> factors,
            Optional<Map<TriageFactor, String>> evidence,
            @NotNull Map<Question, String> answers) {}

    /** Each component of discrimination is answered. */
    public record Gender(
            @NotNull @Valid Product product, @NotNull Map<DiscriminatoryComponent, Presence> components) {}

    /**
     * What the threat does to one party. Each level is answered; an empty list says that it is not harmed.
     *
     * @param party one of the case
     */
    public record PartyImpact(
            @NotNull @Valid Product product,
            @NotNull PartyRef party,
            @NotNull Map<ImpactLevel, List<Impact>> impacts) {}

    private final CommandRequests requests;
    private final IssueProducts products;

    ProductResource(CommandRequests requests, IssueProducts products) {
        this.requests = requests;
        this.products = products;
    }

    @POST
    @Path("/context-analysis")
    @APIResponse(responseCode = "200", description = "Issued")
    @Operation(operationId = "issueContextAnalysis", summary = "Issue the next version of the context analysis")
    public Uni<Response> context(UUID caseId, @BeanParam CommandHeaders headers, Body<Context> body) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, headers, body)
                .done((asked, said) -> products.context(
                        asked, caseId, version(said.product()), new Setting(said.interests(), said.actors())));
    }

    @POST
    @Path("/activity-profile")
    @APIResponse(responseCode = "200", description = "Issued")
    @Operation(
            operationId = "issueActivityProfile",
            summary = "Issue the next version of the profile of the defence work, never of the private life")
    public Uni<Response> activity(UUID caseId, @BeanParam CommandHeaders headers, Body<ActivityProfile> body) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, headers, body)
                .done((asked, said) -> products.issue(
                        asked,
                        caseId,
                        version(said.product()),
                        new OfActivity(said.stereotypeCheck(), new Profile(said.causes(), said.log()))));
    }

    @POST
    @Path("/threat-analysis")
    @APIResponse(responseCode = "200", description = "Issued")
    @Operation(
            operationId = "issueThreatAnalysis",
            summary = "Issue the next version of the threat analysis",
            description = "A low level of the content is one input of your judgement. Nothing is closed by it.")
    public Uni<Response> threat(UUID caseId, @BeanParam CommandHeaders headers, Body<Threat> body) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, headers, body)
                .done((asked, said) -> {
                    Assessment assessment =
                            new Assessment(said.factors(), said.evidence().orElse(Map.of()), said.answers());
                    return products.issue(
                            asked, caseId, version(said.product()), new OfThreat(said.contentLevel(), assessment));
                });
    }

    @POST
    @Path("/gender-analysis")
    @APIResponse(responseCode = "200", description = "Issued")
    @Operation(
            operationId = "issueGenderAnalysis",
            summary = "Issue the next version of the gender analysis, with each component of discrimination answered")
    public Uni<Response> gender(UUID caseId, @BeanParam CommandHeaders headers, Body<Gender> body) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, headers, body)
                .done((asked, said) ->
                        products.issue(asked, caseId, version(said.product()), new OfGender(said.components())));
    }

    @POST
    @Path("/impact-assessment")
    @APIResponse(responseCode = "200", description = "Issued")
    @Operation(
            operationId = "assessImpact",
            summary = "Issue the next version of the assessment of what the threat does to one party")
    public Uni<Response> impact(UUID caseId, @BeanParam CommandHeaders headers, Body<PartyImpact> body) {
        return requests.command(InvestigationAction.WORK_ON_ANALYSIS, headers, body)
                .done((asked, said) -> products.impact(
                        asked, caseId, version(said.product()), new OfImpact(said.party(), said.impacts())));
    }

    private static Version version(Product said) {
        return new Version(
                said.version(),
                said.confidence(),
                new Analysis(said.text(), said.sources(), said.changed()),
                said.updates());
    }
}
