package esperanza.investigation.analysis;

import esperanza.investigation.analysis.domain.Examination;
import esperanza.investigation.analysis.domain.ExaminationCommand;
import esperanza.investigation.analysis.domain.ExaminationDecider;
import esperanza.investigation.analysis.domain.ExaminationEvent;
import esperanza.investigation.analysis.domain.IssueProduct;
import esperanza.investigation.analysis.domain.Product;
import esperanza.investigation.analysis.domain.ProductDecider;
import esperanza.investigation.analysis.domain.ProductEvent;
import esperanza.kernel.StreamType;

/** The streams of the analyses. The examination of a case has the id of the case. */
public final class AnalysisStreams {

    public static final StreamType<IssueProduct, Product, ProductEvent> PRODUCT =
            StreamType.of("product", ProductEvent.class, new ProductDecider());
    public static final StreamType<ExaminationCommand, Examination, ExaminationEvent> EXAMINATION =
            new StreamType<>("examination", "caseId", ExaminationEvent.class, new ExaminationDecider());

    private AnalysisStreams() {}
}
