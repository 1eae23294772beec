/// Where a title may be broken: not inside a word, a number or a pair of marks.
struct TitleWords: Sendable {
    private let words: Set<[Character]>
    private let longest: Int

    /// The words of the list with some names.
    init(names: [String] = []) {
        words = Set((Self.list + names.filter { $0.count > 1 }).map(Array.init))
        longest = words.map(\.count).max() ?? 0
    }

    /// What a break before each character costs; infinite where none may be.
    func breakCosts(_ title: [Character]) -> [Double] {
        var costs = title.indices.map { cost(before: $0, title) }
        var index = 0
        while index < title.count {
            let length = wordLength(at: index, title)
            for inner in (index + 1)..<max(index + 1, index + length) {
                costs[inner] = max(costs[inner], 200)
            }
            index += max(1, length)
        }
        for pair in pairs(title) {
            for inner in (pair.lowerBound + 1)..<pair.upperBound { costs[inner] += 8 }
        }
        return costs
    }

    private func cost(before index: Int, _ title: [Character]) -> Double {
        guard index > 0 else { return .infinity }
        let (last, next) = (title[index - 1], title[index])
        if Self.neverFirst.contains(next) || Self.neverLast.contains(last) { return .infinity }
        let isGlued =
            (last.isASCII && next.isASCII) || (last.isNumber && Self.units.contains(next))
            || (last == "第" && (next.isNumber || Self.numerals.contains(next)))
        if isGlued { return .infinity }
        if last == "的" || last == "》" || last == "”" { return 0 }
        if Self.weakLast.contains(last) { return 12 }
        let ends = wordLength(endingAt: index, title) > 0
        let begins = wordLength(at: index, title) > 0
        return ends && begins ? 1 : ends || begins ? 3 : 6
    }

    private func wordLength(at index: Int, _ title: [Character]) -> Int {
        let most = min(longest, title.count - index)
        guard most > 1 else { return 0 }
        return stride(from: most, through: 2, by: -1)
            .first { words.contains(Array(title[index..<(index + $0)])) } ?? 0
    }

    private func wordLength(endingAt index: Int, _ title: [Character]) -> Int {
        let most = min(longest, index)
        guard most > 1 else { return 0 }
        return stride(from: most, through: 2, by: -1)
            .first { words.contains(Array(title[(index - $0)..<index])) } ?? 0
    }

    /// The insides of 《》, “” and （）.
    private func pairs(_ title: [Character]) -> [Range<Int>] {
        var open: [Int] = []
        var found: [Range<Int>] = []
        for (index, character) in title.enumerated() {
            if "《“（".contains(character) { open.append(index) }
            if "》”）".contains(character), let start = open.popLast() {
                found.append(start..<(index + 1))
            }
        }
        return found
    }

    private static let neverFirst: Set<Character> = Set("的地得了和与及或、，。；：》”）〕？！—…等者们")
    private static let neverLast: Set<Character> = Set("《“（〔第")
    private static let weakLast: Set<Character> = Set("和与及或、对将把被在为以向从")
    private static let units: Set<Character> = Set("年月日号季个项条名次届期")
    private static let numerals: Set<Character> = Set("一二三四五六七八九十")

    /// Words of titles of official documents.
    private static let list = """
        关于 对于 开展 做好 加强 进一步 深入 推进 推动 全面 切实 扎实 认真 组织 召开 举办 印发 转发 批转 发布 公布 \
        报送 报告 上报 填报 补报 催报 调整 成立 建立 健全 完善 落实 贯彻 学习 宣传 执行 实施 申报 申请 审批 批准 同意 \
        通报 通报表彰 通报表扬 通报批评 通知 通告 公告 请示 批复 意见 决定 决议 纪要 函告 复函 表彰 表扬 表彰奖励 予以 给予 情况 工作 工作会议 会议 \
        活动 方案 实施方案 工作方案 办法 规定 细则 实施细则 条例 规划 计划 要点 工作要点 总结 清单 问题清单 责任清单 整改清单 名单 排名表 情况表 评分表 \
        台账 制度 机制 体系 建设 规范 规范化 标准化 标准 质量 水平 能力 管理 管理办法 监督 检查 督查 督查考核 督导 考核 考评 综合考评 年终考评 评议 \
        述职评议 评价 评比 验收 整改 整改落实 整治 专项 专项整治 专项检查 专项行动 行动 问题 追责问责 追责 问责 责任 责任制 责任追究 建议 约谈 \
        党建 党建工作 党建引领 基层党建 党组织 基层党组织 党支部 党委 党组 党员 党员干部 党员教育 党员教育管理 发展党员 党费 党费收缴 党风廉政 党风廉政建设 \
        全面从严治党 主体责任 意识形态 意识形态工作 主题教育 学习教育 组织生活会 民主评议 民主评议党员 三会一课 换届 换届选举 选举 \
        中国共产党 共产党 中央 中共 县委 县委办公室 县政府 县人民政府 人民政府 人民代表大会 政协 委员会 常务委员会 工作委员会 机关工委 直属机关 组织部 宣传部 统战部 \
        政法委 纪委监委 纪律检查委员会 监察委员会 办公室 领导小组 领导小组办公室 工作组 督查组 检查组 小组 机关 事业单位 国有企业 企业 单位 先进单位 先进集体 \
        先进个人 先进 优秀 优秀党员 优秀共产党员 书记 主要负责人 负责人 干部 领导 领导干部 领导班子 班子 人员 人才 群众 全县 全市 全省 全国 本县 \
        各级 有关 有关事项 事项 材料 资料 数据 信息 信息报送 系统 平台 项目 资金 经费 安全 安全生产 生态环境 环境保护 乡村振兴 脱贫攻坚 \
        疫情防控 防汛抗旱 森林防火 优化营商环境 营商环境 经济 社会 发展 高质量发展 经济社会发展 改革 服务 保障 教育 培训 交流 调研 调查 统计 \
        预算 决算 审计 采购 招标 公开 公示 竣工 年度 季度 月份 上半年 下半年 全年 半年 第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 \
        考核结果 结果 成绩 成效 典型 经验 经验做法 做法 示范 创建 争创 评选 推荐 推荐工作 任免 任职 免职 职务 同志 延期 暂行 试行 修订 废止 补充
        """.split(separator: " ").map(String.init)
}
