package esperanza.runtime.wall;

import io.vertx.core.buffer.Buffer;
import java.util.HexFormat;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * The condition of a list: the caller may know of the case. The SQL function {@code may_know} decides over a row of
 * {@code case_wall}; here that row is looked up by its key, for each row of the list that meets all other conditions. So
 * the plan of a list is the same with and without statistics.
 *
 * <p>HQL writes {@code function('may_know', caseId, :credential)}.
 */
public final class MayKnow implements FunctionContributor {

    private static final String KNOWN =
            "coalesce((select may_know(wall, %2$s) from case_wall wall where wall.case_id = %1$s), false)";

    /**
     * The condition in SQL.
     *
     * @param caseId the column, with the name of its table in front, or a parameter
     * @param credential the parameter that holds the {@link #credential}
     */
    public static String of(String caseId, String credential) {
        return KNOWN.formatted(caseId, credential);
    }

    /** The credential of a caller as an argument of SQL. */
    public static Buffer credential(String ofCaller) {
        return Buffer.buffer(bytes(ofCaller));
    }

    /** The credential of a caller as an argument of HQL. */
    public static byte[] bytes(String ofCaller) {
        return HexFormat.of().parseHex(ofCaller);
    }

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        contributions
                .getFunctionRegistry()
                .registerPattern(
                        "may_know",
                        of("?1", "?2"),
                        contributions
                                .getTypeConfiguration()
                                .getBasicTypeRegistry()
                                .resolve(StandardBasicTypes.BOOLEAN));
    }
}
