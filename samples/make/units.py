"""The 71 units of the invented county 云岭县: names, categories, members, people.

The four enterprises bear the names of the county report that the project starts from and have 34 members and
168 staff together, as it says; everything else is invented.
"""

import random
from dataclasses import dataclass, field

from people import People

COUNTY = "云岭县"

# name without the county, short name, former name or other spelling, members, staff
ORGANS = [
    ("纪律检查委员会监察委员会机关", "县纪委监委", "县纪委机关", 46, 58, "中共"),
    ("委员会办公室", "县委办", "县委办公室", 38, 45, "中共"),
    ("委员会组织部", "县委组织部", "组织部", 31, 34, "中共"),
    ("委员会宣传部", "县委宣传部", "宣传部", 22, 27, "中共"),
    ("委员会统一战线工作部", "县委统战部", "统战部", 15, 18, "中共"),
    ("委员会政法委员会", "县委政法委", "政法委", 18, 22, "中共"),
    ("委员会机构编制委员会办公室", "县委编办", "县编办", 9, 12, "中共"),
    ("委员会党校", "县委党校", "县行政学校", 17, 24, "中共"),
    ("人民代表大会常务委员会办公室", "县人大常委会办公室", "县人大办", 29, 33, ""),
    ("人民政府办公室", "县政府办", "县政府办公室", 41, 52, ""),
    ("政协办公室", "县政协办", "县政协机关", 24, 28, ""),
    ("人民法院", "县法院", "县人民法院机关", 48, 76, ""),
    ("人民检察院", "县检察院", "县人民检察院机关", 33, 47, ""),
    ("发展和改革局", "县发改局", "县发展改革局", 26, 39, ""),
    ("教育和科技局", "县教科局", "县教育局", 37, 55, ""),
    ("工业和信息化局", "县工信局", "县经贸局", 19, 30, ""),
    ("民族宗教事务局", "县民宗局", "县民族宗教局", 8, 13, ""),
    ("公安局", "县公安局", "公安局", 128, 214, ""),
    ("民政局", "县民政局", "民政局", 18, 29, ""),
    ("司法局", "县司法局", "司法局", 23, 41, ""),
    ("财政局", "县财政局", "财政局", 39, 63, ""),
    ("人力资源和社会保障局", "县人社局", "县人事劳动和社会保障局", 34, 57, ""),
    ("自然资源局", "县自然资源局", "县国土资源局", 42, 80, ""),
    ("生态环境分局", "县环保局", "县环境保护局", 16, 28, ""),
    ("住房和城乡建设局", "县住建局", "县建设局", 36, 66, ""),
    ("交通运输局", "县交通局", "交通运输局", 30, 61, ""),
    ("水务局", "县水务局", "县水利局", 27, 58, ""),
    ("农业农村局", "县农业农村局", "县农业局", 64, 117, ""),
    ("投资促进局", "县投促局", "县招商局", 11, 17, ""),
    ("文体广电旅游局", "县文旅局", "县文化广播电视局", 28, 49, ""),
    ("卫生健康局", "县卫健局", "县卫生和计划生育局", 25, 44, ""),
    ("退役军人事务局", "县退役军人局", "退役军人事务局", 10, 15, ""),
    ("应急管理局", "县应急局", "县安监局", 21, 34, ""),
    ("审计局", "县审计局", "审计局", 14, 21, ""),
    ("市场监督管理局", "县市场监管局", "县工商局", 59, 96, ""),
    ("统计局", "县统计局", "统计局", 12, 19, ""),
    ("乡村振兴局", "县乡村振兴局", "县扶贫办", 13, 22, ""),
    ("林业局", "县林业局", "林业局", 20, 43, ""),
    ("医疗保障局", "县医保局", "医疗保障局", 7, 16, ""),
    ("信访局", "县信访局", "信访局", 6, 10, ""),
    ("综合行政执法局", "县综合执法局", "县城管局", 32, 88, ""),
    ("税务局", "县税务局", "县国税局", 52, 83, ""),
    ("总工会", "县总工会", "总工会", 9, 14, ""),
    ("妇女联合会", "县妇联", "妇联", 5, 9, ""),
    ("残疾人联合会", "县残联", "残联", 6, 11, ""),
]

INSTITUTIONS = [
    ("融媒体中心", "县融媒体中心", "县广播电视台", 24, 51, ""),
    ("档案馆", "县档案馆", "县档案局", 7, 12, ""),
    ("机关事务服务中心", "县机关事务中心", "县机关事务管理局", 11, 26, ""),
    ("供销合作社联合社", "县供销社", "供销社", 13, 20, ""),
    ("人民医院", "县人民医院", "县医院", 103, 468, ""),
    ("中医医院", "县中医院", "中医院", 44, 187, ""),
    ("妇幼保健院", "县妇幼保健院", "县妇保院", 27, 92, ""),
    ("疾病预防控制中心", "县疾控中心", "县防疫站", 19, 48, ""),
    ("第一中学", "云岭一中", "县一中", 67, 198, ""),
    ("民族中学", "云岭民中", "县民中", 46, 156, ""),
    ("中等职业学校", "县中职校", "县职业技术学校", 35, 104, ""),
    ("实验小学", "县实小", "县第一小学", 29, 86, ""),
    ("图书馆", "县图书馆", "图书馆", 4, 11, ""),
    ("文化馆", "县文化馆", "文化馆", 6, 14, ""),
    ("公路管理段", "县公路段", "公路段", 21, 57, ""),
    ("水库和移民服务中心", "县移民中心", "县移民局", 9, 17, ""),
    ("住房公积金管理部", "县公积金管理部", "县公积金中心", 5, 8, ""),
    ("政务服务中心", "县政务中心", "县政务大厅", 10, 31, ""),
    ("大数据发展中心", "县大数据中心", "县信息中心", 8, 15, ""),
    ("气象局", "县气象局", "县气象站", 7, 11, ""),
    ("烟草专卖局", "县烟草局", "县烟草公司", 18, 40, ""),
    ("国有林场", "县国有林场", "县林场", 12, 38, ""),
]

# full name, aliases, members, staff
ENTERPRISES = [
    ("云岭县夜郎国有资产投资营运有限责任公司", ["夜郎国资公司", "县夜郎国有资产投资营运有限责任公司", "县国资公司"], 13, 62),
    ("贵州普润实业有限公司", ["普润公司", "普润实业"], 6, 31),
    ("云岭县工业投资有限责任公司", ["县工投公司", "工业投资公司"], 9, 44),
    ("安顺普拓建设开发投资有限责任公司", ["普拓公司", "普拓建投", "普拓建设公司"], 6, 31),
]


@dataclass
class Unit:
    """A line of the roster."""

    code: str
    name: str
    aliases: list
    category: str
    group: int
    secretary: str
    head: str
    leader: str
    liaison: str
    members: int
    staff: int
    branch: str = ""
    probationary: int = field(default=0)


def branch_name(name, members):
    """The party organisation of a unit: committee, general branch or branch, by its members."""
    stem = name.removeprefix("中共") if name.startswith("中共") else name
    if members >= 100:
        return f"中共{stem}委员会"
    if members >= 50:
        return f"中共{stem}总支部委员会"
    return f"中共{stem}支部委员会" if members >= 8 else f"中共{stem}支部"


def rows():
    """Full name, aliases, category, members and staff of every unit, in roster order."""
    for category, table in (("机关", ORGANS), ("事业单位", INSTITUTIONS)):
        for stem, short, other, members, staff, prefix in table:
            yield prefix + COUNTY + stem, [short, other], category, members, staff
    for name, aliases, members, staff in ENTERPRISES:
        yield name, list(aliases), "国有企业", members, staff


def all_units():
    """The roster; the people are drawn from a fixed seed."""
    people, draw, units = People(20230401), random.Random(7), []
    for index, (name, aliases, category, members, staff) in enumerate(rows()):
        branch = branch_name(name, members)
        secretary = people.name()
        combined = category != "国有企业" and draw.random() < 0.15
        head = secretary if combined else people.name()
        units.append(
            Unit(
                code=f"U{index + 1:03}",
                name=name,
                aliases=[*aliases, branch],
                category=category,
                group=(3, 5, 7, 1)[index - 67] if category == "国有企业" else index * 7 // 67 + 1,
                secretary=secretary,
                head=head,
                leader=people.name(),
                liaison=people.name(),
                members=members,
                staff=staff,
                branch=branch,
                probationary=0 if members < 6 else draw.choice([0, 0, 0, 1, 1, 2]),
            )
        )
    return units
