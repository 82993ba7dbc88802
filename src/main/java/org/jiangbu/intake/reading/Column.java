package org.jiangbu.intake.reading;

import java.util.List;

/** What a column of a register means, with the headings that offices write over it. */
public enum Column {
    SEQUENCE("序号", "编号", "序", "顺序号", "行号"),
    TOWNSHIP("乡镇", "所属乡镇", "乡镇名称", "所在乡镇", "镇乡", "乡", "镇", "乡镇街道"),
    VILLAGE(
            "村委会", "村", "行政村", "村社区", "村名", "所属村", "村居", "村民委员会", "村居委会", "所在村", "村委会名称", "行政村社区", "村名称", "村别", "社区",
            "村社区名称", "村委会社区"),
    GROUP("村民小组", "组", "社", "小组", "村小组", "组别", "小组名称", "村民小组名称", "自然村", "组社", "社组"),
    ADDRESS("家庭住址", "住址", "家庭地址", "详细住址", "所在村组", "地址", "村组", "所属村组", "户籍地址", "详细地址"),
    HEAD_NAME(
            "户主姓名", "户主", "姓名", "农户姓名", "农户名称", "户主名", "户主名字", "户主名称", "农户", "申报户主", "申报人", "申报人姓名", "贫困户姓名", "贫困户户主",
            "农户户主", "销售农户", "领款人", "销售人", "销售人姓名", "户名"),
    ID_NUMBER(
            "身份证号码",
            "身份证号",
            "身份证",
            "公民身份号码",
            "公民身份证号码",
            "证件号码",
            "证件号",
            "户主身份证号码",
            "户主身份证号",
            "户主身份证",
            "户主证件号码",
            "户主证件号",
            "居民身份证号码",
            "居民身份证号",
            "身份号码",
            "户主公民身份号码",
            "户主身份证件号码"),
    MEMBERS("家庭人口", "人口", "家庭人口数", "人口数", "人数", "家庭人数", "户人口", "家庭成员数", "家庭人口人"),
    CATEGORY("产业类别", "类别", "产业类型", "类型", "产业", "产业种类", "项目类别", "奖补类别", "产业分类", "大类", "种类"),
    PRODUCT(
            "品种", "产品", "产品名称", "品名", "产业品种", "品种名称", "奖补品种", "农产品", "农产品名称", "销售产品", "销售品种", "产品品种", "项目", "项目名称",
            "产业名称", "产业项目", "品类", "销售品名", "名称", "农产品品种"),
    QUANTITY("销售数量", "数量", "销量", "出售数量", "销售量", "销售总量", "出售量", "申报数量", "交售数量"),
    UNIT("计量单位", "单位", "数量单位", "计价单位", "销售单位"),
    PRICE("单价", "销售单价", "价格", "销售价格", "出售单价", "销售均价", "均价", "平均单价"),
    AMOUNT(
            "销售金额", "销售额", "金额", "销售收入", "销售总额", "总金额", "出售金额", "销售总金额", "总价", "销售总收入", "收入金额", "申报金额", "销售总价", "交易金额",
            "收入", "产品销售收入", "农产品销售收入", "产业收入", "产业销售收入"),
    DATE(
            "销售日期", "日期", "销售时间", "出售日期", "出售时间", "交易日期", "时间", "交易时间", "销售或务工日期", "发生日期", "交售日期", "销售务工日期", "销售年月日",
            "收入日期"),
    /** A day over three columns, below 销售日期 or by themselves. */
    YEAR("年", "年份"),
    MONTH("月", "月份"),
    DAY("日"),
    ACCOUNT(
            "一卡通账号",
            "一卡通",
            "账号",
            "银行账号",
            "银行卡号",
            "卡号",
            "一折通账号",
            "社保卡号",
            "帐号",
            "一卡通帐号",
            "银行帐号",
            "惠农卡号",
            "一卡通卡号",
            "惠农一卡通账号",
            "收款账号",
            "账户",
            "银行账户",
            "存折账号",
            "惠民惠农一卡通账号",
            "开户账号",
            "一折通",
            "农户账号"),
    BANK("开户行", "开户银行", "银行", "银行名称", "开户行名称"),
    PHONE("联系电话", "电话", "手机号码", "手机号", "联系方式", "手机", "电话号码", "联系号码"),
    BUYER("购买人", "收购人", "买方", "收购商", "购买方", "购货方", "收购单位", "购买单位", "销售去向", "销售对象", "收购方", "买主"),
    WORKER("务工人员", "务工人员姓名", "务工姓名", "务工人", "务工者", "务工人姓名", "务工者姓名", "外出务工人员", "务工成员", "劳动力姓名"),
    WORKER_ID("务工人员身份证号", "务工人员身份证号码", "务工者身份证号", "务工人身份证号", "务工人员证件号码", "务工身份证号"),
    LABOUR_TYPE("务工类型", "务工类别", "务工形式", "务工方式", "就业类型", "就业方式", "务工种类", "务工性质", "就业形式"),
    LABOUR_INCOME("务工收入", "务工金额", "工资性收入", "劳务收入", "工资收入", "务工工资", "务工总收入", "务工收入金额", "务工经济收入", "打工收入", "劳务金额"),
    LABOUR_PERIOD("务工时间", "务工日期", "起止时间", "起止日期", "就业时间", "务工起止时间", "务工时段", "务工期间", "务工起止日期", "务工年月", "务工时限"),
    LABOUR_PLACE("务工地点", "务工单位", "就业地点", "就业单位", "工作单位", "务工企业", "务工地", "用工单位", "务工去向", "务工地点单位"),
    REMARK("备注", "说明", "备考", "备注说明"),
    /** The column that the office added to refused rows; reused when the workbook comes back. */
    REASON("退回原因", "Reason"),
    /** Known columns of a roster that a declaration does not need: awards, signatures. */
    IGNORED(
            "产业奖补", "务工奖补", "奖补金额", "奖补资金", "合计", "超限核减", "应发", "应发金额", "农户签字", "签字", "签名", "签字按印", "奖补比例", "奖补标准",
            "小计", "核实人", "挂包干部", "性别", "民族", "年龄", "户编号", "与户主关系");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    List<String> headings() {
        return headings;
    }

    /** Whether a wrong choice between two columns would change who gets what. */
    boolean decides() {
        return switch (this) {
            case HEAD_NAME, ID_NUMBER, PRODUCT, QUANTITY, UNIT, PRICE, AMOUNT, DATE, ACCOUNT, LABOUR_INCOME, WORKER ->
                true;
            default -> false;
        };
    }

    /** Whether a vertically merged cell of this column counts for every row it spans; amounts never do. */
    boolean spansRows() {
        return switch (this) {
            case TOWNSHIP, VILLAGE, GROUP, ADDRESS, HEAD_NAME, ID_NUMBER, MEMBERS, ACCOUNT, BANK, PHONE, CATEGORY ->
                true;
            default -> false;
        };
    }
}
