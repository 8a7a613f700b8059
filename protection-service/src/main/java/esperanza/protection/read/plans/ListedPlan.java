package esperanza.protection.read.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A plan of the list, for reading: what does not depend on who reads it. */
@Entity
@Table(name = "listed_plan")
public class ListedPlan {

    @Id
    @Column(name = "plan_id")
    UUID planId;

    String kind;

    @Column(name = "into_plan")
    UUID intoPlan;
}
