package org.jiangbu.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Messages;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.NewAccount;
import org.jiangbu.people.NewHousehold;
import org.jiangbu.people.NewMember;
import org.jiangbu.people.PayeeAccount;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.stereotype.Component;

/**
 * Brings the households of a register into the registry: in an initial load those that are missing, with the workers whom
 * the register names and, where the village has assigned cadres, one of them in turn; always the account where none is
 * known.
 */
@Component
class Registrar {
    private final Households households;
    private final Accounts accounts;
    private final CadreAssignments cadres;
    private final Staff staff;
    private final Areas areas;
    private final Messages messages;

    Registrar(
            Households households,
            Accounts accounts,
            CadreAssignments cadres,
            Staff staff,
            Areas areas,
            Messages messages) {
        this.households = households;
        this.accounts = accounts;
        this.cadres = cadres;
        this.staff = staff;
        this.areas = areas;
        this.messages = messages;
    }

    /**
     * Household ids by the householder's ID number; unknown ones are missing unless this is an initial load.
     *
     * @param closed villages whose register of households is closed, because awards are decided there
     */
    Map<String, Long> register(List<DueHousehold> due, int programmeYear, boolean initialLoad, Set<String> closed) {
        Map<String, Long> ids = new HashMap<>(households.idsByHeadIdNo(idNos(due)));
        if (initialLoad) {
            List<DueHousehold> loaded = due.stream()
                    .filter(household -> !closed.contains(household.villageCode()))
                    .toList();
            List<DueHousehold> missing =
                    loaded.stream().filter(h -> !ids.containsKey(h.idNo())).toList();
            List<Long> created = households.registerAll(
                    missing.stream().map(h -> household(h, programmeYear)).toList());
            for (int i = 0; i < missing.size(); i++) {
                ids.put(missing.get(i).idNo(), created.get(i));
            }
            assignCadres(missing, ids);
            households.addMembers(workers(loaded, ids).stream()
                    .map(worker -> new NewMember(worker.householdId(), worker.name(), null, worker.relation()))
                    .toList());
        }
        households.identify(workers(due, ids));
        openAccounts(due, ids);
        return ids;
    }

    private NewHousehold household(DueHousehold due, int programmeYear) {
        String area = due.group().isEmpty()
                ? due.villageCode()
                : areas.group(due.villageCode(), due.group()).code();
        return new NewHousehold(null, area, due.headName(), due.idNo(), due.size(), programmeYear, due.phone(), null);
    }

    private void assignCadres(List<DueHousehold> missing, Map<String, Long> ids) {
        Map<String, List<Person>> holders = new HashMap<>();
        Map<Long, Long> assigned = new HashMap<>();
        for (DueHousehold household : missing) {
            List<Person> village =
                    holders.computeIfAbsent(household.villageCode(), code -> staff.holders(Roles.ASSIGNED_CADRE, code));
            long id = ids.getOrDefault(household.idNo(), 0L);
            if (!village.isEmpty()) {
                assigned.put(id, village.get((int) (id % village.size())).id());
            }
        }
        if (!assigned.isEmpty()) {
            cadres.assignAll(assigned);
        }
    }

    /** The workers whom the lines name beside the householder, each once, with the number that a row gives. */
    private List<NewMember> workers(List<DueHousehold> due, Map<String, Long> ids) {
        Map<List<Object>, NewMember> workers = new LinkedHashMap<>();
        for (DueHousehold household : due) {
            Long id = ids.get(household.idNo());
            if (id == null) {
                continue;
            }
            for (DueHousehold.DueRow row : household.rows()) {
                row.lines().stream()
                        .filter(line -> line.kind() == LineKind.LABOUR)
                        .map(line -> String.valueOf(line.workerName()))
                        .filter(name -> !name.equals(household.headName()))
                        .map(name -> new NewMember(id, name, row.workerIdNo(), messages.get("intake.member.relation")))
                        .forEach(worker -> workers.merge(
                                List.of(id, worker.name()),
                                worker,
                                (known, again) -> known.idNo() == null ? again : known));
            }
        }
        return List.copyOf(workers.values());
    }

    private void openAccounts(List<DueHousehold> due, Map<String, Long> ids) {
        Map<Long, PayeeAccount> known = accounts.payees(ids.values());
        List<NewAccount> missing = new ArrayList<>();
        for (DueHousehold household : due) {
            Long id = ids.get(household.idNo());
            String account = household.accountNo();
            if (id != null && account != null && !known.containsKey(id)) {
                missing.add(new NewAccount(id, household.headName(), account, household.bankName(), null));
            }
        }
        if (!missing.isEmpty()) {
            accounts.openAll(missing);
        }
    }

    private static Collection<String> idNos(List<DueHousehold> due) {
        return due.stream().map(DueHousehold::idNo).toList();
    }
}
